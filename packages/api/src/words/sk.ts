import type { Words } from './words.ts';

export const sk: Words = {
  confirmMail: {
    subject: 'Potvrď prosím odber',
    text: 'Ahoj,\n\nniekto, asi ty, požiadal o novinky Back on Track na túto adresu.\n\nAk ich chceš dostávať, otvor túto stránku a stlač tlačidlo:\n{link}\n\nAk si to nebol/a ty, nerob nič. Adresa sa po {days} dňoch vymaže.',
  },
  welcomeMail: {
    subject: 'Odber je aktívny',
    text: 'Ahoj,\n\nteraz budeš dostávať novinky Back on Track.\n\nAk ich chceš kedykoľvek ukončiť, otvor túto stránku a stlač tlačidlo:\n{link}',
  },
  requestMail: {
    subject: 'Žiadosť {reference} mladého človeka',
    text: 'Dobrý deň,\n\nmladý človek vás prosí, aby ste sa mu ozvali. Odpovedzte prosím do niekoľkých dní spôsobom, ktorý si vybral.\n\nKeď bude vec vybavená, tento e-mail vymažte. Naša kópia sa vymaže po {days} dňoch.',
    labels: {
      mentor: 'Pre mentora',
      name: 'Meno',
      age: 'Vek',
      channel: 'Ako odpovedať',
      contact: 'Kontakt',
      country: 'Krajina',
      language: 'Jazyk',
      message: 'Správa',
    },
    channels: {
      'call-back': 'Zavolať späť',
      sms: 'SMS',
      viber: 'Viber',
      whatsapp: 'WhatsApp',
      email: 'E-mail',
      visit: 'Príde osobne',
    },
  },
  withdrawalMail: {
    subject: 'Žiadosť {reference} bola stiahnutá',
    text: 'Dobrý deň,\n\nmladý človek vzal žiadosť {reference} späť. Vymažte ju prosím a kvôli nej sa neozývajte.',
  },
  subscribePage: {
    title: 'Novinky e-mailom',
    email: 'Tvoja e-mailová adresa',
    topics: 'O čom ti máme písať?',
    topicNames: {
      news: 'Novinky',
      events: 'Podujatia',
      programmes: 'Kurzy a pomoc v okolí',
      mentoring: 'Mentoring',
    },
    honeypot: 'Nechaj to prázdne',
    button: 'Odoberať',
    problem: 'Niečo nie je v poriadku',
    faults: {
      email: 'Napíš svoju e-mailovú adresu, napríklad meno@example.org',
      topics: 'Vyber, o čom ti máme písať',
      agreed: 'Zaškrtni políčko, ak súhlasíš. Bez toho ti písať nesmieme',
      outdated: 'Text, s ktorým bol vyslovený súhlas, sa zmenil. Prečítaj si ho a zaškrtni políčko znova',
      limited: 'Bolo to priveľa pokusov. Skús to znova o hodinu',
      failed: 'Odoslanie sa nepodarilo. Skús to znova neskôr',
    },
  },
  sentPage: {
    title: '1 z 2: pozri si e-mail',
    text: 'Poslali sme ti e-mail. Otvor odkaz v ňom a stlač tam tlačidlo. Až potom si na zozname. Nič neprišlo? Pozri sa do priečinka so spamom.',
  },
  confirmPage: {
    title: 'Potvrď odber',
    text: 'Stlač tlačidlo a novinky Back on Track budú chodiť e-mailom.',
    button: 'Potvrdiť',
  },
  confirmedPage: {
    title: 'Odber je aktívny',
    text: 'Novinky prídu e-mailom. V každom je odkaz na odhlásenie.',
  },
  alreadyConfirmedPage: {
    title: 'Už potvrdené',
    text: 'Toto už je potvrdené. Nič viac netreba.',
  },
  unsubscribePage: {
    title: 'Odhlásiť odber',
    text: 'Stlač tlačidlo a novinky už nebudú chodiť.',
    button: 'Odhlásiť',
  },
  unsubscribedPage: {
    title: 'Odber je odhlásený',
    text: 'Novinky už nebudú chodiť. Tvoja adresa je vymazaná.',
  },
  gonePage: {
    title: 'Tento odkaz už neplatí',
    text: 'Možno vypršal alebo nebol skopírovaný celý. Na stránke, z ktorej prichádzaš, sa môžeš prihlásiť znova.',
  },
};
