// What Vite makes of files that are not TypeScript.

declare module '*.css'

declare module '*?raw' {
  const text: string
  export default text
}
