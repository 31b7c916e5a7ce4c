/** The sign of a top performer; the words stand beside it. */
export function Star() {
  return (
    <svg class="star" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M10 2.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z" />
    </svg>
  );
}
