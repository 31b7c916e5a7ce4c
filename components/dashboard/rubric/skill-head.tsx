import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { commonWords } from '@/lib/i18n/common';
import { rubricWords } from '@/lib/i18n/rubric';
import { archiveSkill, isRestorable, restoreSkill } from './order-deeds';
import type { RubricModel, SkillEntry } from './rubric-model';
import { findSkillDraft } from './skill-drafts';
import type { SkillForm } from './skill-form';
import type { ChangeRubric } from './use-rubric';

interface SkillHeadProps {
  readonly model: RubricModel;
  readonly entry: SkillEntry | null;
  readonly change: ChangeRubric;
  /** What the form holds from now on that is not saved; null: nothing. */
  readonly onDraft: (draft: SkillForm | null) => void;
}

/** Which skill is open, what is known of it, and what can be done with it as a whole. */
export function SkillHead({ model, entry, change, onDraft }: SkillHeadProps) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  if (entry === null) {
    return (
      <header class="rubric-head">
        <h2 tabIndex={-1}>{t('newSkill')}</h2>
      </header>
    );
  }
  const { skill, isArchived, rated } = entry;
  const name = nameSkill(tools, skill.id);
  // what was typed and not saved goes with it, and comes back with it
  const restore = async () => {
    const draft = findSkillDraft(skill.id);
    const restored = restoreSkill(model, entry, Date.now());
    if (await change(restored, t('restored', { name }), () => onDraft(draft))) onDraft(null);
  };
  return (
    <header class="rubric-head">
      <div>
        <h2 tabIndex={-1}>{name}</h2>
        <p class="soft small">
          {c(`area.${skill.area}`)} · {rated === 0 ? t('unrated') : t('rated', { count: rated })}
          {isArchived ? ` · ${t('isArchived')}` : null}
        </p>
      </div>
      <div class="button-row">
        {isRestorable(model, entry) ? (
          <Button isSmall disabled={tools.isReadOnly} onClick={() => void restore()}>
            {t('restore')}
          </Button>
        ) : null}
        <Button
          isSmall
          disabled={tools.isReadOnly}
          onClick={() =>
            void change(archiveSkill(entry, !isArchived), t(isArchived ? 'unarchived' : 'archived', { name }))
          }
        >
          {t(isArchived ? 'unarchive' : 'archive')}
        </Button>
      </div>
    </header>
  );
}
