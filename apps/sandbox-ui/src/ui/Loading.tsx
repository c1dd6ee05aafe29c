import { useTexts } from '../i18n/useTexts.ts'
import './Loading.css'

/** Stands where something is being loaded. */
export const Loading = () => (
  <p className="loading" role="status">
    <span className="loadingRing" aria-hidden="true" />
    {useTexts()('loading')}
  </p>
)
