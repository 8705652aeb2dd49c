import type { Words } from './words.ts';

export const hu: Words = {
  confirmMail: {
    subject: 'Kérjük, erősítsd meg a feliratkozásodat',
    text: 'Szia!\n\nValaki, valószínűleg te, a Back on Track híreit kérte erre a címre.\n\nHa szeretnéd megkapni őket, nyisd meg ezt az oldalt, és nyomd meg a gombot:\n{link}\n\nHa nem te voltál, ne tegyél semmit. A címet {days} nap után töröljük.',
  },
  welcomeMail: {
    subject: 'Feliratkoztál',
    text: 'Szia!\n\nMostantól megkapod a Back on Track híreit.\n\nHa bármikor le szeretnél iratkozni, nyisd meg ezt az oldalt, és nyomd meg a gombot:\n{link}',
  },
  requestMail: {
    subject: 'Egy fiatal kérése: {reference}',
    text: 'Tisztelt Címzett!\n\nEgy fiatal kéri, hogy vegyék fel vele a kapcsolatot. Kérjük, néhány napon belül válaszoljanak az általa választott módon.\n\nTöröljék ezt a levelet, ha az ügy lezárult. A nálunk lévő másolatot {days} nap után töröljük.',
    labels: {
      mentor: 'Mentornak',
      name: 'Név',
      age: 'Életkor',
      channel: 'Válasz módja',
      contact: 'Elérhetőség',
      country: 'Ország',
      language: 'Nyelv',
      message: 'Üzenet',
    },
    channels: {
      'call-back': 'Visszahívás',
      sms: 'SMS',
      viber: 'Viber',
      whatsapp: 'WhatsApp',
      email: 'E-mail',
      visit: 'Személyesen jön',
    },
  },
  withdrawalMail: {
    subject: 'Visszavont kérés: {reference}',
    text: 'Tisztelt Címzett!\n\nA fiatal visszavonta a(z) {reference} számú kérést. Kérjük, töröljék, és ne keressék miatta.',
  },
  subscribePage: {
    title: 'Hírek e-mailben',
    email: 'Az e-mail-címed',
    topics: 'Miről írjunk neked?',
    topicNames: {
      news: 'Hírek',
      events: 'Események',
      programmes: 'Tanfolyamok és segítség a közelben',
      mentoring: 'Mentorálás',
    },
    honeypot: 'Ezt hagyd üresen',
    button: 'Feliratkozom',
    problem: 'Valami nincs rendben',
    faults: {
      email: 'Írd be az e-mail-címedet, például nev@example.org',
      topics: 'Válaszd ki, miről írjunk neked',
      agreed: 'Jelöld be a négyzetet, ha egyetértesz. Enélkül nem írhatunk neked',
      outdated: 'Megváltozott a szöveg, amelyhez hozzájárultál. Olvasd el, és jelöld be újra a négyzetet',
      limited: 'Túl sok volt a próbálkozás. Próbáld újra egy óra múlva',
      failed: 'Nem sikerült elküldeni. Próbáld újra később',
    },
  },
  sentPage: {
    title: '1/2: nézd meg az e-mailjeidet',
    text: 'Küldtünk neked egy levelet. Nyisd meg benne a linket, és ott nyomd meg a gombot. Csak ezután kerülsz a listára. Nem jött semmi? Nézd meg a spam mappát.',
  },
  confirmPage: {
    title: 'Erősítsd meg a feliratkozásodat',
    text: 'Nyomd meg a gombot, ha e-mailben szeretnéd kapni a Back on Track híreit.',
    button: 'Megerősítem',
  },
  confirmedPage: {
    title: 'Feliratkoztál',
    text: 'A hírek e-mailben jönnek. Mindegyikben van link a leiratkozáshoz.',
  },
  alreadyConfirmedPage: {
    title: 'Már megerősítetted',
    text: 'Ezt már megerősítetted. Nincs más teendő.',
  },
  unsubscribePage: {
    title: 'Leiratkozás',
    text: 'Nyomd meg a gombot, ha nem kérsz több hírt.',
    button: 'Leiratkozom',
  },
  unsubscribedPage: {
    title: 'Leiratkoztál',
    text: 'Nem kapsz több hírt. A címedet töröltük.',
  },
  gonePage: {
    title: 'Ez a link már nem működik',
    text: 'Lehet, hogy lejárt, vagy nem a teljes linket másoltad ki. Azon az oldalon, ahonnan jöttél, újra feliratkozhatsz.',
  },
};
