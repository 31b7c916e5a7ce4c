import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button, IconButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { IconEdit } from '@/components/ui/more-icons';
import type { Rep } from '@/lib/coaching/records';
import { commonWords } from '@/lib/i18n/common';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { NAME_LIMIT } from '@/lib/messaging/limits';
import { useRepDeeds } from './rep-deeds';

/** A rep's name, renamed in place: Enter keeps the new one, Escape the old. */
export function RepNameEditor({ rep, children }: { readonly rep: Rep; readonly children: ComponentChildren }) {
  const t = useWords(dashboardWords);
  const c = useWords(commonWords);
  const { isReadOnly } = usePageTools();
  const deeds = useRepDeeds();
  const [name, setName] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const isEditing = name !== null;
  const wasEditing = useRef(false);
  useEffect(() => {
    if (isEditing) field.current?.select();
    else if (wasEditing.current) box.current?.querySelector('button')?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  if (name === null) {
    return (
      <span class="rep-name" ref={box}>
        {children}
        <IconButton
          isSmall
          icon={IconEdit}
          label={t('team.rename', { name: rep.name })}
          disabled={isReadOnly}
          onClick={() => setName(rep.name)}
        />
      </span>
    );
  }
  const keep = async () => {
    const chosen = name.trim();
    if (chosen === '') return;
    if (chosen === rep.name || (await deeds.rename(rep, chosen))) setName(null);
  };
  return (
    <form
      class="rep-rename"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={t('team.name')}
        isLabelHidden
        value={name}
        maxLength={NAME_LIMIT}
        controlRef={field}
        onValue={setName}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName(null);
        }}
      />
      <Button type="submit" variant="primary">
        {c('save')}
      </Button>
      <Button onClick={() => setName(null)}>{c('cancel')}</Button>
    </form>
  );
}
