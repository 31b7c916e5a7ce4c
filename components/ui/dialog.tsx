import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** The buttons at the foot. */
  readonly actions?: ComponentChildren;
  /** Escape, or the browser's own way to close: a wish. The dialog stays open as long as its owner draws it. */
  readonly onClose: () => void;
}

/** The browser's modal dialog, open as long as it is there: it keeps the focus inside and gives it back at the end. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isGone = useRef(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      // The browser tells of a closed dialog in a later task: whoever has opened another one by then must not hear of it.
      isGone.current = true;
      // only a dialog that closes gives the focus back, one that is taken away does not
      if (element?.open === true) element.close();
    };
  }, []);
  const keepOpen = (): void => {
    if (isGone.current) return;
    if (dialog.current?.open === false) dialog.current.showModal();
    onClose();
  };
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        // Chromium closes at a second Escape in a row, whatever is answered: then it is opened again
        if (!event.cancelable) return;
        event.preventDefault();
        onClose();
      }}
      onClose={keepOpen}
    >
      <h2 class="dialog-title" id={id}>
        {title}
      </h2>
      <div class="dialog-body">{children}</div>
      {actions ? <div class="dialog-actions">{actions}</div> : null}
    </dialog>
  );
}
