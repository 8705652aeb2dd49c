import type { Words } from './words.ts';

export const sl: Words = {
  confirmMail: {
    subject: 'Potrdi naročilo',
    text: 'Živjo,\n\nnekdo, verjetno ti, je na ta naslov naročil novice Back on Track.\n\nČe jih želiš prejemati, odpri to stran in pritisni gumb:\n{link}\n\nČe to ni tvoja želja, ne stori ničesar. Naslov se po {days} dneh izbriše.',
  },
  welcomeMail: {
    subject: 'Naročilo je potrjeno',
    text: 'Živjo,\n\nodslej prejemaš novice Back on Track.\n\nČe jih želiš kadar koli ustaviti, odpri to stran in pritisni gumb:\n{link}',
  },
  requestMail: {
    subject: 'Prošnja {reference} mlade osebe',
    text: 'Pozdravljeni,\n\nmlada oseba vas prosi, da se ji oglasite. Prosimo, odgovorite v nekaj dneh na način, ki ga je izbrala.\n\nKo bo zadeva urejena, to sporočilo izbrišite. Naša kopija se izbriše po {days} dneh.',
    labels: {
      mentor: 'Za mentorja/ico',
      name: 'Ime',
      age: 'Starost',
      channel: 'Kako odgovoriti',
      contact: 'Kontakt',
      country: 'Država',
      language: 'Jezik',
      message: 'Sporočilo',
    },
    channels: {
      'call-back': 'Povratni klic',
      sms: 'SMS',
      viber: 'Viber',
      whatsapp: 'WhatsApp',
      email: 'E-pošta',
      visit: 'Pride osebno',
    },
  },
  withdrawalMail: {
    subject: 'Prošnja {reference} je umaknjena',
    text: 'Pozdravljeni,\n\nmlada oseba je prošnjo {reference} umaknila. Prosimo, izbrišite jo in se zaradi nje ne oglašajte.',
  },
  subscribePage: {
    title: 'Novice po e-pošti',
    email: 'Tvoj e-poštni naslov',
    topics: 'O čem naj ti pišemo?',
    topicNames: {
      news: 'Novice',
      events: 'Dogodki',
      programmes: 'Tečaji in pomoč v bližini',
      mentoring: 'Mentorstvo',
    },
    honeypot: 'To pusti prazno',
    button: 'Naroči me',
    problem: 'Nekaj ni v redu',
    faults: {
      email: 'Napiši svoj e-poštni naslov, na primer ime@example.org',
      topics: 'Izberi, o čem naj ti pišemo',
      agreed: 'Označi polje, če se strinjaš. Brez tega ti ne smemo pisati',
      outdated: 'Besedilo, s katerim je bilo dano soglasje, se je spremenilo. Preberi ga in znova označi polje',
      limited: 'Poskusov je bilo preveč. Poskusi znova čez eno uro',
      failed: 'Pošiljanje ni uspelo. Poskusi znova pozneje',
    },
  },
  sentPage: {
    title: '1 od 2: poglej v e-pošto',
    text: 'Poslali smo ti sporočilo. Odpri povezavo v njem in tam pritisni gumb. Šele potem si na seznamu. Ni prišlo nič? Poglej v mapo z vsiljeno pošto.',
  },
  confirmPage: {
    title: 'Potrdi naročilo',
    text: 'Pritisni gumb in novice Back on Track bodo prihajale po e-pošti.',
    button: 'Potrdi',
  },
  confirmedPage: {
    title: 'Naročilo je potrjeno',
    text: 'Novice pridejo po e-pošti. V vsaki je povezava za odjavo.',
  },
  alreadyConfirmedPage: {
    title: 'Že potrjeno',
    text: 'To je že potrjeno. Ni treba ničesar več.',
  },
  unsubscribePage: {
    title: 'Odjava',
    text: 'Pritisni gumb in novice ne bodo več prihajale.',
    button: 'Odjavi me',
  },
  unsubscribedPage: {
    title: 'Odjava je uspela',
    text: 'Novice ne bodo več prihajale. Tvoj naslov je izbrisan.',
  },
  gonePage: {
    title: 'Ta povezava ne velja več',
    text: 'Morda je potekla ali ni bila kopirana v celoti. Na strani, s katere prihajaš, se lahko znova prijaviš.',
  },
};
