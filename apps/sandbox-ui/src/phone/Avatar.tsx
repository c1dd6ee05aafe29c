import './Avatar.css'

/** First character of a name in place of a picture. */
export const Avatar = ({ name }: { readonly name: string }) => (
  <span className="avatar" aria-hidden="true">
    {[...name.trim()][0]}
  </span>
)
