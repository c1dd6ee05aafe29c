import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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
export const writeApp = ({ folder, react, packages }: App): void => {
  mkdirSync(join(folder, 'src'), { recursive: true })
  const manifest = {
    name: 'stranger',
    private: true,
    type: 'module',
    dependencies: {
      ...packages,
      '@tanstack/react-query': '^5',
      react: `^${react}`,
      'react-dom': `^${react}`,
    },
    devDependencies: {
      '@types/react': `^${react}`,
      '@types/react-dom': `^${react}`,
      '@vitejs/plugin-react': '^6',
      typescript: '^5',
      vite: '^8',
    },
    // Nothing of ours is on a registry yet: what our packages want of each other is what lies here.
    overrides: Object.fromEntries(Object.keys(packages).map((name) => [name, `$${name}`])),
  }
  const compilerOptions = {
    jsx: 'react-jsx',
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    strict: true,
    noEmit: true,
    types: ['vite/client'],
  }
  const files = {
    'package.json': JSON.stringify(manifest, null, 2),
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }, null, 2),
    'vite.config.ts': `import react from '@vitejs/plugin-react'\n\nexport default { plugins: [react()] }\n`,
    'index.html': html,
    'src/main.tsx': main,
    'src/Embed.tsx': snippet(),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
