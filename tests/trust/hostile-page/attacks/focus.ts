/** Runs in the page: a field of its own, the only thing that it needs to get what is typed. */
export function openField(): void {
  const field = document.createElement('input');
  field.id = 'trap';
  field.style.cssText = 'position:fixed;left:0;top:0;width:200px;height:40px';
  document.body.append(field);
}

/** Runs in the page: takes the focus once. */
export function takeFocus(): void {
  document.getElementById('trap')?.focus();
}

/** Runs in the page: takes the focus as soon as it is gone, without end. */
export function takeFocusForEver(): void {
  setInterval(() => document.getElementById('trap')?.focus(), 5);
}

/** Runs in the page: what its field has got. */
export function readField(): string {
  return (document.getElementById('trap') as HTMLInputElement).value;
}

/** Runs in the page: whether what is typed now comes into its field. */
export function hasFocus(): boolean {
  return document.hasFocus() && document.activeElement?.id === 'trap';
}
