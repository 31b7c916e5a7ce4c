import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextArea } from '@/components/ui/field';
import { FileButton } from '@/components/ui/file-button';
import { resultsWords } from '@/lib/i18n/results';

interface ResultsSourcesProps {
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** Results from elsewhere: cells that were copied, or a CSV file. */
export function ResultsSources({ onText, onFile }: ResultsSourcesProps) {
  const t = useWords(resultsWords);
  const { isReadOnly } = usePageTools();
  const [text, setText] = useState('');
  return (
    <>
      <Disclosure summary={t('pasteOpen')}>
        <div class="results-paste">
          <TextArea
            label={t('pasteField')}
            hint={t('pasteFieldHint')}
            value={text}
            disabled={isReadOnly}
            onValue={setText}
          />
          <Button disabled={isReadOnly || text.trim() === ''} onClick={() => onText(text)}>
            {t('pasteRead')}
          </Button>
        </div>
      </Disclosure>
      <div class="results-file">
        <FileButton isSmall label={t('file')} accept=".csv,.tsv,.txt,text/csv" disabled={isReadOnly} onFile={onFile} />
        <p class="soft small">{t('fileHint')}</p>
      </div>
    </>
  );
}
