/** What somebody may do; a route names the roles that it admits. */
export const roles = ['officer', 'coordinator', 'reader', 'auditor'] as const;
export type Role = (typeof roles)[number];
