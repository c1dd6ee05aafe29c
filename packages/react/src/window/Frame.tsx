import {
  useEffect,
  useImperativeHandle,
  useRef,
  type ForwardedRef,
  type HTMLAttributes,
  type ReactNode,
} from 'react'

interface Props extends HTMLAttributes<HTMLElement> {
  readonly isOpen: boolean
  readonly forwardedRef: ForwardedRef<HTMLElement>
  /** The person wants to close, by the Escape key or the back gesture. */
  readonly onDismiss: () => void
  readonly children: ReactNode
}

const Modal = ({ isOpen, forwardedRef, onDismiss, children, ...element }: Props): ReactNode => {
  const dialog = useRef<HTMLDialogElement>(null)
  useImperativeHandle(forwardedRef, () => dialog.current!, [])

  useEffect(() => {
    const { current } = dialog
    if (!current || current.open === isOpen) return
    if (isOpen) current.showModal()
    else current.close()
  }, [isOpen])

  return (
    <dialog
      {...element}
      ref={dialog}
      onKeyDown={(event) => {
        element.onKeyDown?.(event)
        // Escape ends the composition of a syllable too.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        // Chromium and Firefox let a dialog stay open only once for each click, and close it at the next Escape.
        event.preventDefault()
        onDismiss()
      }}
      onCancel={(event) => {
        event.preventDefault()
        if (event.cancelable) onDismiss()
      }}
      // A back gesture may close a dialog that does not want it: then it is opened again by whoever holds `open`.
      onClose={() => isOpen && dialog.current?.showModal()}
    >
      {isOpen && children}
    </dialog>
  )
}

/** What the window stands in: a native modal dialog, or a section of the page. */
export const Frame = ({ form, ...props }: Props & { readonly form: 'modal' | 'inline' }): ReactNode => {
  if (form === 'modal') return <Modal {...props} />
  const { isOpen, forwardedRef, onDismiss: _, children, ...element } = props
  return (
    isOpen && (
      <section {...element} ref={forwardedRef}>
        {children}
      </section>
    )
  )
}
