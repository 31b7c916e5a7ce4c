import { useEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import { TextField } from '@/components/ui/field';
import { settingsWords } from '@/lib/i18n/settings';

interface NumberSettingProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** A whole number that is kept when the field is left or Enter is pressed; a number out of range is shown as such and not kept. */
export function NumberSetting({ label, hint, value, least, most, disabled, onChange }: NumberSettingProps) {
  const t = useWords(settingsWords);
  const [text, setText] = useState(String(value));
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(String(value));
    setWrong(false);
  }, [value]);
  const keep = () => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    const isRight = Number.isInteger(number) && number >= least && number <= most;
    setWrong(!isRight);
    if (isRight && number !== value) onChange(number);
  };
  return (
    <div class="number-setting">
      <TextField
        type="number"
        inputMode="numeric"
        label={label}
        hint={hint}
        value={text}
        min={least}
        max={most}
        step={1}
        disabled={disabled}
        error={isWrong ? t('range.error', { least, most }) : undefined}
        onValue={setText}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </div>
  );
}
