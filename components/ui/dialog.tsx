import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
  /** The buttons at the foot. */
  readonly actions?: ComponentChildren;
  /** Escape, or the browser's own way to close. */
  readonly onClose: () => void;
}

/** The browser's modal dialog: it keeps the focus inside and gives it back at the end. */
export function Dialog({ isOpen, title, children, actions, onClose }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isGone = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === isOpen) return;
    if (isOpen) element.showModal();
    else element.close();
  }, [isOpen]);
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => {
      // taken away while it is open: only a dialog that closes gives the focus back
      if (element === null || !element.open) return;
      isGone.current = true;
      element.close();
    };
  }, []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} onClose={() => isGone.current || onClose()}>
      {isOpen ? (
        <>
          <h2 class="dialog-title" id={id}>
            {title}
          </h2>
          <div class="dialog-body">{children}</div>
          {actions ? <div class="dialog-actions">{actions}</div> : null}
        </>
      ) : null}
    </dialog>
  );
}
