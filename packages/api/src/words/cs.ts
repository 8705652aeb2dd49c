import type { Words } from './words.ts';

export const cs: Words = {
  confirmMail: {
    subject: 'Potvrď prosím odběr',
    text: 'Ahoj,\n\nněkdo, nejspíš ty, požádal o novinky Back on Track na tuto adresu.\n\nChceš-li je dostávat, otevři tuto stránku a stiskni tlačítko:\n{link}\n\nPokud jsi to nebyl/a ty, nedělej nic. Adresa se po {days} dnech smaže.',
  },
  welcomeMail: {
    subject: 'Odběr je aktivní',
    text: 'Ahoj,\n\nteď budeš dostávat novinky Back on Track.\n\nKdykoli je chceš ukončit, otevři tuto stránku a stiskni tlačítko:\n{link}',
  },
  requestMail: {
    subject: 'Žádost {reference} mladého člověka',
    text: 'Dobrý den,\n\nmladý člověk vás prosí, abyste se mu ozvali. Odpovězte prosím během několika dnů způsobem, který si zvolil.\n\nAž bude věc vyřízená, tento e-mail smažte. Naše kopie se smaže po {days} dnech.',
    labels: {
      mentor: 'Pro mentora',
      name: 'Jméno',
      age: 'Věk',
      channel: 'Jak odpovědět',
      contact: 'Kontakt',
      country: 'Země',
      language: 'Jazyk',
      message: 'Zpráva',
    },
    channels: {
      'call-back': 'Zavolat zpět',
      sms: 'SMS',
      viber: 'Viber',
      whatsapp: 'WhatsApp',
      email: 'E-mail',
      visit: 'Přijde osobně',
    },
  },
  withdrawalMail: {
    subject: 'Žádost {reference} byla stažena',
    text: 'Dobrý den,\n\nmladý člověk vzal žádost {reference} zpět. Smažte ji prosím a kvůli ní se neozývejte.',
  },
  subscribePage: {
    title: 'Novinky e-mailem',
    email: 'Tvoje e-mailová adresa',
    topics: 'O čem ti máme psát?',
    topicNames: {
      news: 'Novinky',
      events: 'Akce',
      programmes: 'Kurzy a pomoc v okolí',
      mentoring: 'Mentoring',
    },
    honeypot: 'Nech to prázdné',
    button: 'Odebírat',
    problem: 'Něco není v pořádku',
    faults: {
      email: 'Napiš svou e-mailovou adresu, třeba jmeno@example.org',
      topics: 'Vyber, o čem ti máme psát',
      agreed: 'Zaškrtni políčko, pokud souhlasíš. Bez toho ti psát nesmíme',
      outdated: 'Text, se kterým byl vysloven souhlas, se změnil. Přečti si ho a zaškrtni políčko znovu',
      limited: 'Bylo to moc pokusů. Zkus to znovu za hodinu',
      failed: 'Odeslání se nepovedlo. Zkus to znovu později',
    },
  },
  sentPage: {
    title: '1 ze 2: podívej se do e-mailu',
    text: 'Poslali jsme ti e-mail. Otevři odkaz v něm a stiskni tam tlačítko. Teprve pak jsi na seznamu. Nic nepřišlo? Podívej se do složky se spamem.',
  },
  confirmPage: {
    title: 'Potvrď odběr',
    text: 'Stiskni tlačítko a novinky Back on Track budou chodit e-mailem.',
    button: 'Potvrdit',
  },
  confirmedPage: {
    title: 'Odběr je aktivní',
    text: 'Novinky přijdou e-mailem. V každém je odkaz k odhlášení.',
  },
  alreadyConfirmedPage: {
    title: 'Už potvrzeno',
    text: 'Tohle už je potvrzené. Nic víc není třeba.',
  },
  unsubscribePage: {
    title: 'Odhlásit odběr',
    text: 'Stiskni tlačítko a novinky už nebudou chodit.',
    button: 'Odhlásit',
  },
  unsubscribedPage: {
    title: 'Odběr je odhlášen',
    text: 'Novinky už nebudou chodit. Tvoje adresa je smazaná.',
  },
  gonePage: {
    title: 'Tento odkaz už neplatí',
    text: 'Možná vypršel nebo nebyl zkopírovaný celý. Na stránce, ze které přicházíš, se můžeš přihlásit znovu.',
  },
};
