import type { Plugin } from 'vite';

/** `<link rel="preload">` for the two Latin fonts of the first paint, under their hashed names. */
export function preloadFonts(): Plugin {
  return {
    name: 'waymark-preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        Object.keys(context.bundle ?? {})
          .filter((file) => /(inter|schibsted-grotesk)-latin-wght-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head-prepend' as const,
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          })),
    },
  };
}
