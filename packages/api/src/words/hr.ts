import type { Words } from './words.ts';

export const hr: Words = {
  confirmMail: {
    subject: 'Molimo potvrdi pretplatu',
    text: 'Bok,\n\nnetko, vjerojatno ti, zatražio je novosti programa Back on Track na ovu adresu.\n\nAko ih želiš primati, otvori ovu stranicu i pritisni gumb:\n{link}\n\nAko to nije tvoja želja, ne radi ništa. Adresa se briše nakon {days} dana.',
  },
  welcomeMail: {
    subject: 'Pretplata je aktivna',
    text: 'Bok,\n\nod sada primaš novosti programa Back on Track.\n\nAko to želiš prekinuti, u bilo koje vrijeme otvori ovu stranicu i pritisni gumb:\n{link}',
  },
  requestMail: {
    subject: 'Upit {reference} mlade osobe',
    text: 'Poštovani,\n\nmlada osoba moli vas da joj se javite. Molimo odgovorite u roku od nekoliko dana, na način koji je odabrala.\n\nIzbrišite ovu poruku kada stvar bude riješena. Naša se kopija briše nakon {days} dana.',
    labels: {
      mentor: 'Za mentora/icu',
      name: 'Ime',
      age: 'Dob',
      channel: 'Način odgovora',
      contact: 'Kontakt',
      country: 'Država',
      language: 'Jezik',
      message: 'Poruka',
    },
    channels: {
      'call-back': 'Povratni poziv',
      sms: 'SMS',
      viber: 'Viber',
      whatsapp: 'WhatsApp',
      email: 'E-pošta',
      visit: 'Dolazi osobno',
    },
  },
  withdrawalMail: {
    subject: 'Upit {reference} je povučen',
    text: 'Poštovani,\n\nmlada je osoba povukla upit {reference}. Molimo izbrišite ga i ne javljajte se zbog njega.',
  },
  subscribePage: {
    title: 'Novosti e-poštom',
    email: 'Tvoja adresa e-pošte',
    topics: 'O čemu da ti pišemo?',
    topicNames: {
      news: 'Novosti',
      events: 'Događaji',
      programmes: 'Tečajevi i pomoć u blizini',
      mentoring: 'Mentorstvo',
    },
    honeypot: 'Ostavi prazno',
    button: 'Pretplati se',
    problem: 'Nešto nije u redu',
    faults: {
      email: 'Napiši svoju adresu e-pošte, na primjer ime@example.org',
      topics: 'Odaberi o čemu da ti pišemo',
      agreed: 'Označi kvadratić ako se slažeš. Bez toga ti ne smijemo pisati',
      outdated: 'Tekst uz koji je dana suglasnost se promijenio. Pročitaj ga i ponovno označi kvadratić',
      limited: 'Bilo je previše pokušaja. Pokušaj ponovno za jedan sat',
      failed: 'Slanje nije uspjelo. Pokušaj ponovno malo kasnije',
    },
  },
  sentPage: {
    title: '1 od 2: pogledaj svoju e-poštu',
    text: 'Poslali smo ti poruku. Otvori poveznicu u njoj i ondje pritisni gumb. Tek si tada na popisu. Ništa nije stiglo? Pogledaj u neželjenu poštu.',
  },
  confirmPage: {
    title: 'Potvrdi pretplatu',
    text: 'Pritisni gumb da primaš novosti programa Back on Track e-poštom.',
    button: 'Potvrdi',
  },
  confirmedPage: {
    title: 'Pretplata je aktivna',
    text: 'Novosti stižu e-poštom. U svakoj je poveznica za odjavu.',
  },
  alreadyConfirmedPage: {
    title: 'Već potvrđeno',
    text: 'Ovo je već potvrđeno. Ne treba ništa više.',
  },
  unsubscribePage: {
    title: 'Odjavi se',
    text: 'Pritisni gumb da više ne primaš novosti.',
    button: 'Odjavi me',
  },
  unsubscribedPage: {
    title: 'Odjava je uspjela',
    text: 'Više nećeš primati novosti. Tvoja je adresa izbrisana.',
  },
  gonePage: {
    title: 'Ova poveznica više ne radi',
    text: 'Možda je istekla ili nije cijela kopirana. Možeš se ponovno prijaviti na stranici s koje dolaziš.',
  },
};
