import { useEffect, useRef, useState } from 'preact/hooks';
import { groupSkills } from '@/components/dashboard/skill-options';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { NoteCheck } from '@/components/notes/note-check';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextArea } from '@/components/ui/field';
import { RatingChoice } from '@/components/ui/rating-choice';
import { Select } from '@/components/ui/select';
import type { RepId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { popupWords } from '@/lib/i18n/popup';
import { NOTE_LIMIT } from '@/lib/messaging/limits';
import { send } from '@/lib/messaging/send';
import type { PopupState } from './popup-tab';
import { startDraft, useQuickDraft } from './quick-draft';

interface QuickLogProps {
  readonly view: PopupState;
  /** A rep whom the manager picked elsewhere in the popup. */
  readonly asked: RepId | null;
  readonly onAnswered: () => void;
}

/** A short log for anybody of the team, with the tab's rep chosen. */
export function QuickLog({ view, asked, onAnswered }: QuickLogProps) {
  const t = useWords(popupWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const [draft, change] = useQuickDraft();
  const [isOpen, setOpen] = useState(view.tab.kind === 'record');
  const [isIncomplete, setIncomplete] = useState(false);
  const skillField = useRef<HTMLSelectElement>(null);

  useEffect(() => {
    if (asked === null) return;
    change({ ...draft, rep: asked });
    setOpen(true);
    onAnswered();
  }, [asked, change, draft, onAnswered]);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && isOpen) skillField.current?.focus();
    wasAsked.current = asked !== null;
  }, [asked, isOpen]);

  const record = view.tab.kind === 'record' ? view.tab : null;
  const tabRep = record?.rep.kind === 'known' ? record.rep.rep.id : null;
  const rep = view.team.find(({ id }) => id === (draft.rep ?? tabRep)) ?? null;
  const skill = view.skills.find((one) => one === draft.skill) ?? view.skills[0] ?? null;
  const { rating } = draft;

  const save = async () => {
    const isComplete = rep !== null && skill !== null && rating !== null;
    setIncomplete(!isComplete);
    if (!isComplete) return;
    const { id, note } = draft;
    const isOfTab = record !== null && rep.id === tabRep;
    const isDone = await tools.perform({
      act: () =>
        send('observation.save', {
          id,
          rep: rep.id,
          ratings: [{ skill, rating }],
          note: note.trim(),
          ...(isOfTab ? { opportunity: refOf(record) } : {}),
        }),
      said: t('log.saved', { name: rep.name }),
      undo: () => send('observation.delete', { id }),
      undone: t('log.undone'),
    });
    if (isDone) change({ ...startDraft(), rep: draft.rep, skill });
  };

  if (view.team.length === 0) {
    return (
      <Disclosure summary={t('log.open')} isOpen={isOpen} onToggle={setOpen}>
        <p class="soft">{t('log.empty')}</p>
      </Disclosure>
    );
  }
  return (
    <Disclosure summary={t('log.open')} isOpen={isOpen} onToggle={setOpen}>
      <form
        class="quick-log"
        aria-label={t('log.open')}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void save();
          }
        }}
      >
        <div class="quick-pair">
          <Select
            label={t('log.rep')}
            value={rep?.id ?? null}
            placeholder={c('choose')}
            options={view.team.map(({ id, name }) => ({ value: id as string, label: name }))}
            onValue={(value) => change({ ...draft, rep: view.team.find(({ id }) => id === value)?.id ?? null })}
          />
          <Select
            label={t('log.skill')}
            value={skill as string | null}
            options={groupSkills(view.skills, tools)}
            controlRef={skillField}
            onValue={(value) => change({ ...draft, skill: view.skills.find((one) => one === value) ?? null })}
          />
        </div>
        <RatingChoice
          label={t('log.rating')}
          value={rating}
          anchors={skill === null ? undefined : tools.skillTexts?.[skill]?.anchors}
          onValue={(value) => {
            change({ ...draft, rating: value });
            setIncomplete(false);
          }}
        />
        <NoteCheck note={draft.note}>
          <TextArea
            label={t('log.note')}
            rows={2}
            placeholder={t('log.noteHint')}
            value={draft.note}
            maxLength={NOTE_LIMIT}
            onValue={(note) => change({ ...draft, note })}
          />
        </NoteCheck>
        {isIncomplete ? (
          <p class="field-error" role="alert">
            {t('log.missing')}
          </p>
        ) : null}
        <div>
          <Button type="submit" variant="primary" disabled={tools.isReadOnly}>
            {t('log.save')}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}

function refOf({ deal }: Extract<PopupState['tab'], { kind: 'record' }>) {
  const { site, recordId, name } = deal;
  return name === null ? { site, recordId } : { site, recordId, name: name.slice(0, 300) };
}
