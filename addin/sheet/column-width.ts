/** Excel counts a column's width in characters, Office.js in points of about so many to a character. */
export const pointsPerCharacter = 5.6;
