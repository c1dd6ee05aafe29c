import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Embed } from '../Embed.tsx'

// The snippet of the README as it stands there, without a server of its own: it asks the sandbox itself.
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Embed />
  </StrictMode>,
)
