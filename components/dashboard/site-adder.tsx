import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { removeSites, requestSite } from '@/components/hooks/permissions';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { originOf } from '@/lib/platform/origins';

/** A site by the address of one of its pages: what will be asked is shown before the browser asks. */
export function SiteAdder() {
  const t = useWords(dashboardWords);
  const { perform, isReadOnly } = usePageTools();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<'address' | 'declined' | null>(null);
  const origin = originOf(address.trim());
  const add = () => {
    if (origin === null) {
      setProblem('address');
      return;
    }
    setProblem(null);
    void perform({
      // asked in the click itself
      act: () => requestSite(origin),
      said: (isGranted) => {
        if (isGranted) setAddress('');
        else setProblem('declined');
        return isGranted ? t('sites.added', { site: origin }) : null;
      },
      undo: () => removeSites([origin]),
      undone: t('sites.removed', { site: origin }),
    });
  };
  return (
    <form
      class="site-adder"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="add-row">
        <TextField
          label={t('sites.address')}
          placeholder="https://"
          value={address}
          autoComplete="off"
          disabled={isReadOnly}
          hint={origin === null ? t('sites.addressHint') : t('sites.willAsk', { site: origin })}
          error={problem === 'address' ? t('sites.addressError') : undefined}
          onValue={(text) => {
            setAddress(text);
            setProblem(null);
          }}
        />
        <Button type="submit" variant="primary" disabled={isReadOnly}>
          {t('sites.addDo')}
        </Button>
      </div>
      {problem === 'declined' ? (
        <Notice tone="warn" isAlert>
          {t('sites.declined')}
        </Notice>
      ) : null}
    </form>
  );
}
