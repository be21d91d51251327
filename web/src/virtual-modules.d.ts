declare module 'virtual:api-manifest' {
  export const manifest: Record<string, readonly [string, string]>;
}
declare module 'virtual:messages/en/frame' {
  export const messages: import('./platform/format-message.ts').Messages;
}
declare module 'virtual:messages/de/frame' {
  export const messages: import('./platform/format-message.ts').Messages;
}
declare module 'virtual:messages/en/refusals' {
  export const messages: import('./platform/format-message.ts').Messages;
}
declare module 'virtual:messages/de/refusals' {
  export const messages: import('./platform/format-message.ts').Messages;
}
