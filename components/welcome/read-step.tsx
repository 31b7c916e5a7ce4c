import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { welcomeWords } from '@/lib/i18n/welcome';
import { send } from '@/lib/messaging/send';
import type { TeamView } from '@/lib/messaging/views';
import { Step } from './step';

const FACTS = ['read.what', 'read.when', 'read.kept', 'read.where', 'read.who', 'read.long'] as const;

/** What is read, when, what is kept, where it stays, who sees it, for how long; and the one question about the organisation. */
export function ReadStep({ view, isDone }: { readonly view: TeamView; readonly isDone: boolean }) {
  const t = useWords(welcomeWords);
  const { perform, isReadOnly } = usePageTools();
  const { organisationKnows } = view.settings;
  return (
    <Step number={1} title={t('read.title')} isDone={isDone}>
      <dl class="facts">
        {FACTS.map((fact) => (
          <div key={fact}>
            <dt>{t(fact)}</dt>
            <dd>{t(`${fact}.text`)}</dd>
          </div>
        ))}
      </dl>
      <label class="check knows">
        <input
          type="checkbox"
          checked={organisationKnows}
          disabled={isReadOnly}
          aria-describedby="knows-why"
          onChange={(event) => {
            const isKnown = event.currentTarget.checked;
            void perform({ act: () => send('settings.change', { organisationKnows: isKnown }) });
          }}
        />
        <span>{t('read.knows')}</span>
      </label>
      <p class="field-hint" id="knows-why">
        {t('read.knows.why')}
      </p>
    </Step>
  );
}
