// app/cert/[...path]/route.ts
import { relay } from './relay.ts'

export const dynamic = 'force-dynamic'

const handle = (request: Request) => relay.fetch(request)
export { handle as GET, handle as POST }
