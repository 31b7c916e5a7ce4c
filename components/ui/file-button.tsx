import { useRef } from 'preact/hooks';
import { Button } from './button';
import { IconUpload } from './more-icons';

interface FileButtonProps {
  readonly label: string;
  /** File name endings and types, separated by commas. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly isSmall?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file; the same file may be chosen again. */
export function FileButton({ label, accept, disabled = false, isSmall = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <Button isSmall={isSmall} disabled={disabled} onClick={() => input.current?.click()}>
        <IconUpload />
        {label}
      </Button>
    </>
  );
}
