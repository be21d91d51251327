/** Where people reach this server, without a slash at the end: as the operator says, else this machine and the port. */
export function ownAddress({ url, port }: { readonly url?: string | undefined; readonly port: number }): string {
  return (url ?? `http://localhost:${port}`).replace(/\/$/, '');
}
