/** Joins class names. Returns a string, never undefined: React Aria refuses `className={undefined}`. */
export const cx = (...classes: readonly (string | false | null | undefined)[]): string => classes.filter(Boolean).join(' ');
