/** The `If-Match` of a change to something read at a revision: it is refused when somebody changed it since. */
export const etag = ({ revision }: { readonly revision: number }): { readonly ifMatch: string } => ({ ifMatch: `"${revision}"` });
