/** How many characters a password has. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;
