import type { ComponentProps, MouseEvent } from 'react'
import './Button.css'

interface Props extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly look?: 'primary' | 'quiet' | 'plain'
  /** Takes no click but keeps the focus, which a disabled button would lose. */
  readonly isBusy?: boolean
}

/** A button with a text. */
export const Button = ({
  look = 'plain',
  isBusy = false,
  type = 'button',
  className,
  onClick,
  ...props
}: Props) => (
  <button
    {...props}
    type={type}
    className={['button', className].filter(Boolean).join(' ')}
    data-look={look}
    aria-disabled={isBusy || undefined}
    onClick={(event: MouseEvent<HTMLButtonElement>) => {
      if (!isBusy) onClick?.(event)
    }}
  />
)
