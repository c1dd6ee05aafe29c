import { createServer } from 'node:net'

const canListen = (port, host) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })

/** Some systems let two servers share a port on different addresses, so each address is asked. */
export const isPortFree = async (port) => {
  for (const host of ['127.0.0.1', '::1', '::', '0.0.0.0']) {
    if (!(await canListen(port, host))) return false
  }
  return true
}
