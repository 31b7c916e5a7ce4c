import type { NoteWord } from '@/lib/coaching/types';

const COSE =
  'fornitor(e|i)|macchin(a|e)|sistem(a|i)|sensor(e|i)|line(a|e)|dat(o|i)|numer(o|i)|stim(a|e)|prevision(e|i)|connession(e|i)|ret(e|i)|software|prodott(o|i)|consegn(a|e)|process(o|i)|mercat(o|i)|tecnologi(a|e)|magazzin(o|i)';
const PRIVATA = 'lasciala fuori. Che cosa è successo nel colloquio?';
const SALUTE = 'lasciala fuori. Che cosa si è visto nel colloquio?';

/** Words about people that a coaching note is better without, in Italian. */
export const NOTE_WORDS_IT: readonly NoteWord[] = [
  {
    kind: 'label',
    words:
      'pigro|pigr(a|i|he|amente|izia|on|one|ona)|fannullon*|scansafatiche|sfaticat*|lavativ*|non ha voglia di (lavorare|fare niente|far niente)',
    suggestion: 'che cosa ha fatto o detto?',
  },
  {
    kind: 'label',
    words: 'superficiale|superficial(i|ità|mente|ona|one)|sciatt*|negligent(e|i)|negligenza|pressappochist*|cialtron*',
    unless: '(trattament*|finitur*|rugosità|difett*|strat*|acqu*|ossidazion*|tension*) (\\p{L}+ )?superficial*',
    suggestion: 'che cosa mancava o era sbagliato, e chi se n’è accorto?',
  },
  {
    kind: 'label',
    words:
      'stupido|stupid(a|i|e|amente|ità|aggine)|idiot(a|i|e)|imbecill(e|i)|cretin(o|a|i|e)|scem(o|i|e|enza)|deficient(e|i)|ignorant(e|i)|tont(o|a|i|e)|tonto',
    suggestion: 'che cosa gli hanno chiesto, e che cosa ha risposto?',
  },
  {
    kind: 'label',
    words:
      "incapace|incapac(i|ità)|incompetent(e|i)|incompetenza|inett(o|a|i|e)|buon(o|a|i|e) a nulla|è una frana|non è all'altezza|non è portat(o|a)|negat(o|a) per (la vendita|vendere|le vendite)",
    unless:
      '(sistem*|macchin*|software|impiant*|process*) incapac(e|i)|incapac(e|i) di (gestire|integrare|leggere|comunicare)',
    suggestion: 'quale passo è andato storto, e come sarebbe andato bene?',
  },
  {
    kind: 'label',
    words:
      'arrogante|arrogant(i|emente)|arroganza|presuntuos(o|a|i|e)|presunzione|saccent(e|i)|spocchi(a|os)*|pien(o|a|i|e) di sé|sbruffon*|spaccon*|si crede (chissà chi|un fenomeno)',
    suggestion: 'quale frase ha sentito il cliente, e che cosa ha risposto?',
  },
  {
    kind: 'label',
    words:
      'maleducato|maleducat(a|i|e)|maleducazione|scortes(e|i|ia)|sgarbat(o|a|i|e)|cafon(e|i|a)|irrispettos(o|a|i|e)|insolent(e|i)',
    suggestion: 'che cosa ha detto, parola per parola?',
  },
  {
    kind: 'label',
    words:
      'aggressivo|aggressiv(a|i|e|ità|amente)|prepotent(e|i)|prepotenza|invadent(e|i)|assillant(e|i)|oppressiv(o|a|i|e)',
    unless:
      '(prezz*|scont*|concorrenz*|concorrent(e|i)|politic*|obiettiv*|pian(o|i)|scadenz*|temp(o|i)|offert*|campagn*|target|budget|tariff*|strategi*|ambient*|sostanz*|detergent*|agent(e|i) chimic(o|i)|fluid*|prodott*) (è |era |sono |erano )?(\\p{L}+ )?aggressiv*|aggressiv* (sul|sui|sullo|sugli|nel|nei) (prezz*|scont*|tempi)',
    suggestion: 'che cosa ha fatto quando il cliente esitava?',
  },
  {
    kind: 'label',
    words:
      'timido|timid(a|i|e|amente|ezza)|introvers(o|a|i|e)|estrovers(o|a|i|e)|insicur(o|a|i|e)|insicurezza|smidollat(o|a)|senza (carattere|spina dorsale)|poco carattere',
    unless:
      '(ripres*|crescit*|segnal*|interess*|apertur*) (\\p{L}+ )?timid*|timid* (ripres*|crescit*|segnal*|interess*|apertur*)|senso di insicurezza',
    suggestion: 'che cosa ha detto o taciuto, e davanti a chi?',
  },
  {
    kind: 'label',
    words:
      'passivamente|(è|era|resta|rimane|rimasto|rimasta|troppo|molto|così|piuttosto) passiv(o|a|i|e)|rinunciatari(o|a|e)|apatic(o|a|i|he)|apatia',
    suggestion: 'che cosa ha aspettato, e che cosa ne è venuto?',
  },
  {
    kind: 'label',
    words:
      'demotivato|demotivat(a|i|e)|demotivazione|svogliat(o|a|i|e)|svogliatezza|menefreghis(ta|ti|mo)|(senza|poca|nessuna) motivazione|poco motivat(o|a|i|e)|(brutto|cattivo|pessimo) atteggiamento|atteggiamento (negativo|sbagliato|pessimo)|se ne frega',
    suggestion: 'che cosa hai visto: preparazione, domande, seguito?',
  },
  {
    kind: 'label',
    words:
      'inaffidabile|inaffidabil(i|ità)|disorganizzat(o|a|i|e)|confusionari(o|a)|pasticcion(e|i|a)|smemorat(o|a|i|e)',
    unless: `(${COSE}) (è |era |sono |erano )?(\\p{L}+ )?(inaffidabil(e|i)|disorganizzat(o|a|i|e))`,
    suggestion: 'quale promessa o data è saltata, e che cosa ne è seguito?',
  },
  {
    kind: 'label',
    words:
      'poco professionale|(non|poco|per niente) (è )?professional(e|i)|immatur(o|a|i|e)|immaturità|(è|era|comportamento|atteggiamento) infantil(e|i)',
    unless: `(${COSE}) (è |era |sono |erano )?(\\p{L}+ )?immatur(o|a|i|e)`,
    suggestion: 'che cosa è successo, e che cosa avresti voluto vedere?',
  },
  {
    kind: 'label',
    words:
      'testardo|testard(a|i|e|aggine)|cocciut(o|a|i|e)|chius(o|a) al (feedback|confronto)|non (ascolta|accetta) (nessuno|consigli|critiche)|non si (fa|lascia) (aiutare|consigliare|guidare)',
    suggestion: 'che cosa hai proposto, e che cosa ha risposto?',
  },
  {
    kind: 'label',
    words:
      'disonesto|disonest(a|i|e|à)|bugiard(o|a|i|e)|doppiogiochist(a|i)|sleal(e|i)|viscid(o|a|i|e)|furbetto|furbett(a|i)|manipolator(e|i)|manipolatrice',
    unless: 'concorrenza sleale',
    suggestion: 'che cosa ha detto, e che cosa è risultato?',
  },
  {
    kind: 'label',
    words: 'ingenuo|ingenu(a|i|e|ità|amente)|sprovvedut(o|a|i|e)|credulon(e|i|a)',
    suggestion: 'che cosa ha dato per scontato, e che cosa non ha chiesto?',
  },
  {
    kind: 'label',
    words:
      'lunatico|lunatic(a|i|he)|isteric(o|a|i|he)|permalos(o|a|i|e)|suscettibil(e|i)|nevrotic(o|a|i|he)|irascibil(e|i)|(troppo|molto) emotiv(o|a|i|e)|nervos(o|a) di carattere',
    unless: 'suscettibil(e|i) (a|al|alla|alle|ai|di) *',
    suggestion: 'che cosa è successo subito prima, e che cosa è stato detto?',
  },
  {
    kind: 'label',
    words:
      'venditore debole|(venditore|venditrice|commerciale|agente|collega|lui|lei) (è )?(\\p{L}+ )?debole|(è|era) (\\p{L}+ )?debole (in|nel|nella|nelle|nei|nello|a|ad)',
    unless: '(punto|anello|segnale|campo) debole',
    suggestion: 'quale momento lo ha mostrato? È quello che va nella nota.',
  },
  {
    kind: 'label',
    words:
      'mediocre|mediocr(i|ità)|(low|under)-? ?performers?|sottoperform*|palla al piede|peso morto|zavorra|(venditore|venditrice|commerciale) scars(o|a)|scars(o|a) come (venditore|venditrice|commerciale)',
    unless: '(qualità|risultat*|prodott*|prestazion*|macchin*) mediocr(e|i)|(in|di|come) zavorra',
    suggestion: 'su quale competenza, e che cosa hai visto?',
  },
  {
    kind: 'label',
    words:
      'fuoriclasse|talentuos(o|a|i|e)|(gran|grande|tanto|vero) talento|talento naturale|(è|era) un (fenomeno|genio|mostro|mago|campione)|venditor(e|i) nat(o|i)|venditric(e|i) nat(a|e)|nat(o|a) per vendere',
    suggestion: 'che cosa ha fatto, di preciso, che anche gli altri potrebbero fare?',
  },
  {
    kind: 'label',
    words:
      'bravo ragazzo|brav(a|i|e) ragazz(a|i|e)|(bella|brava|brutta) persona|simpatic(o|a|i|he)|antipatic(o|a|i|he)|sfigat(o|a|i|e)|perdent(e|i)',
    suggestion: 'che cosa ha fatto perché tu lo dica?',
  },
  {
    kind: 'label',
    words:
      'alla sua età|(per|a) (la )?sua età|(lui|lei) (è|era) troppo (vecchi(o|a)|giovane)|troppo (vecchi(o|a)|giovane) per (vendere|questo (lavoro|ruolo|cliente))|vecchiett(o|a)|bamboccion(e|i)|dinosauro',
    suggestion: 'l’età non spiega niente: che cosa ha fatto o detto?',
  },
  {
    kind: 'label',
    words: 'stronzo|stronz(a|i|e|ata|ate)|bastard(o|a|i|e)|coglion(e|i|a)|cazzon(e|i|a)|rompi(palle|scatole|balle)',
    suggestion: 'togli l’insulto: che cosa è successo?',
  },
  {
    kind: 'result',
    words:
      "raggiunto la quota|(raggiunt|superat|centrat|mancat)(o|a|i|e) (la |il |l'|lo |gli |i )?(\\p{L}+ )?(quota|budget|target|obiettiv(o|i))|(raggiunge|supera|centra|manca) (la |il |l'|sempre )?(quota|budget|target|obiettivo)|(ha|abbia) fatto (la quota|quota|il budget|i numeri|i suoi numeri)|(sotto|sopra|fuori) (quota|obiettivo|target)|\\d+ ?% (della quota|del target|dell'obiettivo|del budget|di quota)",
    unless:
      "(il cliente|loro|l'azienda|lo stabilimento) (\\p{L}+ )?(ha|hanno|aveva|avevano) (\\p{L}+ )?(raggiunt|superat|centrat|mancat)(o|a|i|e) (\\p{L}+ |l'|gli )?*",
    suggestion: 'quale comportamento ci ha portato lì?',
  },
  {
    kind: 'result',
    words:
      'ottimi risultati|(ottimi|buoni|grandi|bei|pessimi|scarsi|brutti|cattivi|deludenti) (risultati|numeri)|(risultati|numeri) (ottimi|buoni|pessimi|scarsi|brutti|deludenti)|i suoi (risultati|numeri)',
    unless: '(risultati|numeri) (\\p{L}+ )?(del|della|dei|delle|dal|dalla|nel|nella|sul|sulla) *',
    suggestion: 'quale comportamento c’è dietro?',
  },
  {
    kind: 'result',
    words:
      "vinto la trattativa|(ha|abbiamo|hanno) (vinto|perso|chiuso|firmato) (la|il|lo|l'|i|gli|le|un|una|un'|questa|quella|questo|due|tre|quattro|cinque|\\d+) ?(\\p{L}+ )?(trattativ(a|e)|contratt(o|i)|ordin(e|i)|gar(a|e)|client(e|i)|affar(e|i)|commess(a|e))|(vinto|perso) la trattativa|chiuso (\\d+|due|tre|quattro|cinque|pochi|molti|tanti) (contratti|ordini|affari)|(ha|non ha) venduto (poco|molto|tanto|bene|male|niente|nulla)|(prim|ultim)(o|a) (in classifica|della classifica|della squadra)|miglior (venditore|venditrice) del (mese|trimestre)|peggior (venditore|venditrice)",
    suggestion: 'come ci è arrivato, passo per passo?',
  },
  {
    kind: 'health',
    words:
      'in malattia|malat(o|a|i|e)|malatticcio|ammalat(o|a|i|e)|(sua|ha una|di una) malattia|(sta|stava|è stato|è stata|si (è sentit(o|a)|sente|sentiva)) male|problem(a|i) di salute|motiv(o|i) di salute|(sua|stato di) salute|certificato medico|visita medica|legge 104|permess(o|i) (104|per malattia)|ricoverat(o|a)|(è|era|stato|stata) operat(o|a) (al|alla|alle|ai|di)|in cura|(suo|dallo|dalla) (psicolog|psichiatr|psicoterapeut)(o|a)|in terapia|psicofarmac(o|i)|(suoi|prende) farmaci|chemioterapia|(suo|ha un|avuto un) (tumore|cancro)',
    unless: 'in terapia intensiva|salute (e sicurezza|sul lavoro)|stato di salute (del|della|dei|delle|dell) *',
    suggestion: SALUTE,
  },
  {
    kind: 'health',
    words:
      "burnout|burn-out|depress(o|a|i|e)|depressione|depressiv(o|a)|esaurimento nervoso|esaurit(o|a) dal lavoro|attacc(o|hi) di (panico|ansia)|crisi (di ansia|d'ansia|di nervi)|disturb(o|i) mental(e|i)|salute mentale|bipolar(e|i)|adhd|autis(mo|tico|tica)|dislessi(a|co|ca)",
    unless:
      '(mercat*|settor*|prezz*|domand*|econom*) (\\p{L}+ )?depress(o|a|i|e)|transistor bipolar(e|i)|(in|di) depressione (pneumatica|atmosferica)|servizi(o)? di salute mentale',
    suggestion: SALUTE,
  },
  {
    kind: 'health',
    words:
      "incinta|gravidanza|abort(o|ito|ire)|menopausa|emicrani(a|e)|invalidità|(è|era|invalido|invalida) (un )?(invalid(o|a)|civile)|disabil(e|i|ità)|handicap|handicappat(o|a|i|e)|sedia a rotelle|alcolizzat(o|a)|alcolist(a|i)|alcolismo|ubriac(o|a|hi|one|ona)|beve troppo|problem(a|i) (con l'|di |con )alcol|drogat(o|a)|si droga|tossicodipenden(te|ti|za)|obes(o|a|i|e)|obesità|sovrappeso",
    unless: 'test di gravidanza|(accesso|bagno|rampa|ascensore|posti|posto) (per )?disabili|peso in sovrappeso',
    suggestion: SALUTE,
  },
  {
    kind: 'family',
    words:
      'divorzio|divorz(iato|iata|iati|ia|iando|iare)|separat(o|a) (dal|dalla) (marito|moglie)|sta (per separarsi|separandosi)|(è|era|appena) sposat(o|a)|si è sposat(o|a)|sta per sposarsi|si sposerà|matrimonio|nozze|mogli(e)?|marit(o|i)|fidanzat(o|a|i)|compagn(o|a) di vita|(suo|sua|suoi|sue) (\\p{L}+ )?(figli(o|a|i|e)|madre|padre|mamma|papà|genitori|fratell(o|i)|sorell(a|e)|famiglia|bambin(o|a|i|e)|suocer(o|a|i)|nonn(o|a|i))|ha (figli|bambini|famiglia|un figlio|una figlia|due figli|tre figli)|ragazza madre|(mamma|madre|papà|padre) single',
    unless:
      '(sua |la )?famiglia di (prodotti|articoli|macchine|soluzioni)|abiti da sposa|(sua|suo) (azienda|impresa|ditta) (di famiglia|familiare)|(sua|suo) (casa|società) madre',
    suggestion: PRIVATA,
  },
  {
    kind: 'family',
    words:
      'maternità|congedo (parentale|di maternità|di paternità)|paternità|allattamento|problem(a|i) (familiar(e|i)|di famiglia|in famiglia|a casa|personal(e|i))|motiv(o|i) (familiari|di famiglia)|situazione familiare|vita (privata|sentimentale|familiare)|gay|lesbica|omosessual(e|i|ità)|bisessual(e|i)|transessual(e|i)|transgender|orientamento sessuale',
    unless: 'reparto (di )?maternità|paternità (del|della|di) (progetto|idea|proposta)',
    suggestion: PRIVATA,
  },
  {
    kind: 'religion',
    words:
      'religione|religion(i)|religios(o|a|i|e)|musulman(o|a|i|e)|islam|islamic(o|a|i|he)|ebre(o|a|i|e)|ebraic(o|a)|cattolic(o|a|i|he)|protestant(e|i)|buddist(a|i|e)|induist(a|i|e)|testimon(e|i) di geova|cristian(o|a) praticante|di fede \\p{L}+|ate(o|a|i)|bigott(o|a|i|e)|ramadan|hijab|velo islamico|preghier(a|e)|(va|andava|andare) (a messa|in chiesa|in moschea|in sinagoga)',
    unless: 'religioso silenzio|università cattolica|ent(e|i) religios(o|i)|istitut(o|i) religios(o|i)',
    suggestion: 'lasciala fuori. Che cosa è successo nel colloquio?',
  },
  {
    kind: 'politics',
    words:
      "di estrema destra|di estrema (destra|sinistra)|(è|era|vota|votano|idee|uno|una|gente|persona|simpatie) (di |a |per la )?(destra|sinistra)|vota (la |il |per |a )?(lega|pd|m5s|meloni|salvini|conte|schlein|forza italia|fratelli d'italia|cinque stelle)|comunist(a|i|e)|fascist(a|i|e)|leghist(a|i|e)|grillin(o|a|i|e)|sovranist(a|i|e)|populist(a|i|e)|(idee|opinion(e|i)|simpati(a|e)|fede) politic(a|he)|partito politico|tesserat(o|a)|iscritt(o|a) (a|al) (un )?partito|attivist(a|i|e)|militant(e|i)",
    unless: 'fond(o|i) attivist(a|i)',
    suggestion: 'lasciala fuori. Che cosa è successo nel colloquio?',
  },
  {
    kind: 'union',
    words:
      'sindacalista|sindacalist(i|e)|sindacalizzat(o|a|i|e)|iscritt(o|a|i|e) (al|a un) sindacato|iscritt(o|a) (alla|a) (cgil|cisl|uil|fiom|cobas)|tessera (del sindacato|sindacale|cgil|cisl|uil)|delegat(o|a|i) sindacal(e|i)|rappresentant(e|i) sindacal(e|i)|permess(o|i) sindacal(e|i)|cgil|cisl|fiom|cobas|(ha|hanno|in) scioper(ato|o)',
    suggestion: 'chi è iscritto non ci riguarda, lascialo fuori.',
  },
  {
    kind: 'union',
    words: 'consiglio di fabbrica|sindacat(o|i)|rsu|rappresentanz(a|e) sindacal(e|i)',
    unless:
      '(incontrat(o|a|i)|chiest(o|a)|sentit(o|a|i)|parlat(o|a)|coinvolt(o|a|i)|convint(o|a|i)|informat(o|a|i)|invitat(o|a|i)|timor(e|i)|dubb(io|i)|preoccupazion(e|i)|obiezion(e|i)|accord(o|i)|trattativ(a|e)|riunione) (\\p{L}+ )?(con |del |dei |della |delle |sul |sui |sulla |per |al |ai |alla )?(il |i |la |le |lo |gli )?(consiglio di fabbrica|sindacat(o|i)|rsu|rappresentanz(a|e) sindacal(e|i))|(consiglio di fabbrica|sindacat(o|i)|rsu|rappresentanz(a|e) sindacal(e|i)) (del|dei|della|dello) (cliente|clienti|stabilimento|fabbrica|sito)|(loro|suo) (sindacat(o|i)|rsu|consiglio di fabbrica)',
    suggestion: 'se è un fatto del cliente può restare, chi della squadra ne fa parte no.',
  },
];
