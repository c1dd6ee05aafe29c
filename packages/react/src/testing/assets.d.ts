// What Vite makes of files that are not TypeScript.

declare module '*.css'

declare module '*?raw' {
  const text: string
  export default text
}

interface ImportMeta {
  readonly glob: (
    patterns: readonly string[],
    options: { readonly eager: true },
  ) => Readonly<Record<string, object>>
}
