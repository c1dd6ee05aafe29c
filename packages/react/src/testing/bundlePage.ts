import { build, defaultClientConditions, type Rolldown } from 'vite'

/** What a site's bundler makes of a module of its page. */
export const bundlePage = async (page: string): Promise<string> => {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@kakao-cert/source', ...defaultClientConditions] },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page.js' ? `${import.meta.dirname}/${id}` : null),
        load: (id) => (id.endsWith('page.js') ? page : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: 'page.js',
        external: ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/react-query'],
      },
    },
  })) as Rolldown.RolldownOutput
  return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('')
}
