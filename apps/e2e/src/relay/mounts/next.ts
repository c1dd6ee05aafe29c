// app/cert/[...path]/route.ts
export const dynamic = 'force-dynamic'

// Not before the first request: `next build` loads this file too, and there are no secrets then.
const handle = async (request: Request) => {
  const { relay } = await import('./relay')
  return relay.fetch(request)
}
export { handle as GET, handle as POST }
