import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFiles } from './writeFiles.ts'
import { writeManifest } from './writeManifest.ts'

const readme = readFileSync(join(import.meta.dirname, '../../../../README.md'), 'utf8')

const snippet = () => {
  const block = /```tsx\n([\s\S]*?)```/.exec(readme)?.[1]
  if (block === undefined) throw new Error('The README has no tsx snippet.')
  return block
}

const main = `import { createRoot } from 'react-dom/client'
import { Embed } from './Embed'

createRoot(document.getElementById('root')!).render(<Embed />)
`

const html = `<!doctype html>
<html lang="ko">
  <head><meta charset="utf-8" /><title>Stranger</title></head>
  <body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body>
</html>
`

interface App {
  readonly folder: string
  /** The major version of React. */
  readonly react: 18 | 19
  readonly packages: Readonly<Record<string, string>>
}

/** Writes a new Vite app whose only code is the snippet of the README. */
export const writeReactApp = ({ folder, react, packages }: App): void => {
  const manifest = writeManifest({
    packages,
    dependencies: { '@tanstack/react-query': '^5', react: `^${react}`, 'react-dom': `^${react}` },
    devDependencies: {
      '@types/react': `^${react}`,
      '@types/react-dom': `^${react}`,
      '@vitejs/plugin-react': '^6',
      typescript: '^5',
      vite: '^8',
    },
  })
  const compilerOptions = {
    jsx: 'react-jsx',
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    strict: true,
    noEmit: true,
    types: ['vite/client'],
  }
  writeFiles(folder, {
    'package.json': manifest,
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }, null, 2),
    'vite.config.ts': `import react from '@vitejs/plugin-react'\n\nexport default { plugins: [react()] }\n`,
    'index.html': html,
    'src/main.tsx': main,
    'src/Embed.tsx': snippet(),
  })
}
