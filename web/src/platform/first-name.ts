/** The name people call each other by: "Tomás" of "Tomás Rivera". */
export const firstName = (displayName: string): string => displayName.split(' ')[0] ?? displayName;
