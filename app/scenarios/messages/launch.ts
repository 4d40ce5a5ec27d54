import { plural } from '~/platform/i18n/format.ts';
import { type Bilingual, defineMessages } from '~/platform/i18n/messages.ts';

/** The page that makes a pilot of a scenario. */
export const messages = defineMessages({
  fr: {
    page: (title: Bilingual) => `Lancer : ${title.fr}`,
    title: {
      incomplete: (n: number) =>
        `Encore ${n} ${plural('fr', n, 'chose à remplir', 'choses à remplir')} avant de lancer`,
      held: 'Le dossier est complet, le contrôle retient le lancement',
      ready: 'Tout est prêt : vous pouvez lancer',
      launched: 'Cette expérimentation est lancée',
    },
    lead: 'Lancer fait du scénario un dossier d’expérimentation, en brouillon : personne n’y est invité tant que vous ne créez pas de liens d’inscription.',
    onlyLead: 'Une personne qui pilote la démarche peut lancer ; vous pouvez tout relire ici.',
    missing: {
      title: 'Ce qui manque au dossier',
      none: 'Rien ne manque : le dossier est complet.',
      lead: 'Chaque ligne mène à la page où l’écrire. Ce qui est déjà écrit est gardé.',
    },
    name: {
      title: 'Le nom du dossier',
      label: 'Nom du dossier',
      hint: 'Minuscules sans accent, chiffres et traits d’union. Il sert dans les adresses et ne change plus après le lancement.',
      save: 'Garder ce nom',
      fixed: (slug: string) => `Le dossier s’appelle ${slug} : son nom ne change plus depuis le lancement.`,
      invalid: 'Ce nom ne va pas : minuscules sans accent, chiffres et traits d’union, 60 signes au plus.',
    },
    folder: {
      title: 'Le dossier',
      lead: 'Les mêmes fichiers que si une personne qui développe les avait écrits à la main.',
      lines: (n: number) => `${n} ${plural('fr', n, 'ligne', 'lignes')}`,
      download: 'Télécharger le dossier (ZIP)',
      edit: 'Lire et modifier les fichiers',
    },
    launch: 'Lancer l’expérimentation',
    again: 'Mettre l’expérimentation à jour',
    propose: 'Proposer l’amendement',
    sign: 'Relire et signer l’amendement',
    launching: 'Lancement…',
    see: 'Voir l’expérimentation',
    states: {
      launched: 'Le dossier lancé et le scénario disent la même chose.',
      ahead: 'Le scénario a changé depuis le lancement. L’expérimentation est encore un brouillon : elle peut suivre.',
      amending:
        'L’expérimentation tourne sous un protocole gelé. Le scénario a changé depuis : il peut en proposer l’amendement, que la personne qui pilote relit et signe.',
      proposed: 'Le dossier propose ce que dit le scénario : l’amendement attend d’être relu et signé.',
      over: 'L’expérimentation est terminée : son dossier ne bouge plus. Le scénario reste modifiable.',
      'on-disk':
        'Un dossier de ce nom est déjà installé sur le serveur, et c’est lui qui compte. Pour lancer ce scénario à part, donnez-lui un autre nom de dossier.',
    },
    errors: {
      changed: (by: string) =>
        by
          ? `${by} a modifié le scénario entre-temps. Rien n’est lancé : relisez, puis relancez.`
          : 'Le scénario a changé entre-temps. Rien n’est lancé : relisez, puis relancez.',
      archived: 'Ce scénario est rangé : sortez-le du rangement pour le modifier ou le lancer.',
      'launch-incomplete': 'Il manque encore quelque chose au dossier. Rien n’est lancé ; la liste est ci-dessous.',
      'launch-held': 'Le contrôle retient encore le lancement. Réglez ses points, ou assumez-les avec une raison.',
      'launch-on-disk':
        'Un dossier de ce nom est déjà installé sur le serveur. Rien n’est lancé : donnez un autre nom au dossier.',
      'launch-name-taken': 'Ce nom de dossier est déjà pris. Rien n’est lancé : donnez un autre nom au dossier.',
      'launch-renamed':
        'Ce scénario est déjà lancé sous un autre nom de dossier, qui ne change plus. Remettez l’ancien nom.',
      'launch-over': 'L’expérimentation est terminée : son dossier ne bouge plus. Le scénario est gardé tel quel.',
    },
  },
  en: {
    page: (title: Bilingual) => `Launch: ${title.en}`,
    title: {
      incomplete: (n: number) => `${n} more ${plural('en', n, 'thing', 'things')} to fill in before launch`,
      held: 'The folder is complete, the check holds the launch',
      ready: 'All is ready: you may launch',
      launched: 'This pilot is launched',
    },
    lead: 'Launching makes a pilot folder of the scenario, as a draft: nobody is invited until you create enrolment links.',
    onlyLead: 'Someone who leads the initiative can launch; you can read everything over here.',
    missing: {
      title: 'What the folder lacks',
      none: 'Nothing is missing: the folder is complete.',
      lead: 'Each line leads to the page where to write it. What is already written is kept.',
    },
    name: {
      title: 'The folder’s name',
      label: 'Folder name',
      hint: 'Lower-case letters without accents, digits and hyphens. It is used in addresses and stays the same after launch.',
      save: 'Keep this name',
      fixed: (slug: string) => `The folder is called ${slug}: its name no longer changes since the launch.`,
      invalid: 'This name does not fit: lower-case letters without accents, digits and hyphens, 60 characters at most.',
    },
    folder: {
      title: 'The folder',
      lead: 'The same files as if a developer had written them by hand.',
      lines: (n: number) => `${n} ${plural('en', n, 'line', 'lines')}`,
      download: 'Download the folder (ZIP)',
      edit: 'Read and edit the files',
    },
    launch: 'Launch the pilot',
    again: 'Bring the pilot up to date',
    propose: 'Propose the amendment',
    sign: 'Read and sign the amendment',
    launching: 'Launching…',
    see: 'See the pilot',
    states: {
      launched: 'The launched folder and the scenario say the same thing.',
      ahead: 'The scenario changed since the launch. The pilot is still a draft: it can follow.',
      amending:
        'The pilot runs under a frozen protocol. The scenario changed since: it can propose an amendment, for its lead to read and sign.',
      proposed: 'The folder proposes what the scenario says: the amendment waits to be read and signed.',
      over: 'The pilot is over: its folder no longer changes. The scenario can still be edited.',
      'on-disk':
        'A folder of this name is installed on the server, and it is the one that counts. To launch this scenario beside it, give it another folder name.',
    },
    errors: {
      changed: (by: string) =>
        by
          ? `${by} changed the scenario meanwhile. Nothing is launched: read it over, then launch again.`
          : 'The scenario changed meanwhile. Nothing is launched: read it over, then launch again.',
      archived: 'This scenario is put away: bring it back to edit or launch it.',
      'launch-incomplete': 'Something is still missing from the folder. Nothing is launched; the list is below.',
      'launch-held': 'The check still holds the launch. Settle its points, or answer for them with a reason.',
      'launch-on-disk':
        'A folder of this name is installed on the server. Nothing is launched: give the folder another name.',
      'launch-name-taken': 'This folder name is taken. Nothing is launched: give the folder another name.',
      'launch-renamed':
        'This scenario is already launched under another folder name, which no longer changes. Put the old name back.',
      'launch-over': 'The pilot is over: its folder no longer changes. The scenario is kept as it is.',
    },
  },
});
