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
      onCancel={(event) => {
        event.preventDefault()
        onDismiss()
      }}
      // Chromium closes a dialog at the second Escape without asking: then it is opened again by whoever holds `open`.
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
