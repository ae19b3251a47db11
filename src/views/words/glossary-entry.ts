/** A term of the glossary: its name, what it means in one plain sentence, and where it counts in the game. */
export type Entry = readonly [name: string, meaning: string, where: string];
