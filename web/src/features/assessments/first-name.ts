/** The name people call each other by: "Tomás" of "Tomás Rivera". */
export const firstName = (person: { readonly displayName: string }): string => person.displayName.split(' ')[0] ?? person.displayName;
