declare module 'virtual:api-manifest' {
  export const manifest: Record<string, readonly [string, string]>;
}
declare module 'virtual:messages/en' {
  export const messages: Record<string, string>;
}
declare module 'virtual:messages/de' {
  export const messages: Record<string, string>;
}
