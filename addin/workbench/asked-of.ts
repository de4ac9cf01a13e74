/** Something that a pane asked of its session: the name of the action and what it was given. */
export type AskedOf<Actions> = readonly [name: keyof Actions, ...given: readonly unknown[]];
