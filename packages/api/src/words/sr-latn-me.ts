import type { Words } from './words.ts';

export const srLatnMe: Words = {
  confirmMail: {
    subject: 'Molimo potvrdi pretplatu',
    text: 'Zdravo,\n\nneko, vjerovatno ti, zatražio je novosti programa Back on Track na ovu adresu.\n\nAko želiš da ih primaš, otvori ovu stranicu i pritisni dugme:\n{link}\n\nAko to nije tvoja želja, ne radi ništa. Adresa se briše poslije {days} dana.',
  },
  welcomeMail: {
    subject: 'Pretplata je aktivna',
    text: 'Zdravo,\n\nod sada primaš novosti programa Back on Track.\n\nDa to prekineš bilo kada, otvori ovu stranicu i pritisni dugme:\n{link}',
  },
  requestMail: {
    subject: 'Upit {reference} mlade osobe',
    text: 'Poštovani,\n\nmlada osoba vas moli da joj se javite. Molimo odgovorite u roku od nekoliko dana, na način koji je izabrala.\n\nIzbrišite ovu poruku kada stvar bude završena. Naša kopija se briše poslije {days} dana.',
    labels: {
      mentor: 'Za mentora/ku',
      name: 'Ime',
      age: 'Godine',
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
      email: 'Imejl',
      visit: 'Dolazi lično',
    },
  },
  withdrawalMail: {
    subject: 'Upit {reference} je povučen',
    text: 'Poštovani,\n\nmlada osoba je povukla upit {reference}. Molimo izbrišite ga i ne javljajte se povodom njega.',
  },
  subscribePage: {
    title: 'Novosti imejlom',
    email: 'Tvoja imejl adresa',
    topics: 'O čemu da ti pišemo?',
    topicNames: {
      news: 'Novosti',
      events: 'Događaji',
      programmes: 'Kursevi i pomoć u blizini',
      mentoring: 'Mentorstvo',
    },
    honeypot: 'Ostavi prazno',
    button: 'Pretplati se',
    problem: 'Nešto nije u redu',
    faults: {
      email: 'Napiši svoju imejl adresu, na primjer ime@example.org',
      topics: 'Izaberi o čemu da ti pišemo',
      agreed: 'Označi kvadratić ako se slažeš. Bez toga ne smijemo da ti pišemo',
      outdated: 'Tekst na koji je dat pristanak se promijenio. Pročitaj ga i ponovo označi kvadratić',
      limited: 'Bilo je previše pokušaja. Pokušaj ponovo za jedan sat',
      failed: 'Slanje nije uspjelo. Pokušaj ponovo malo kasnije',
    },
  },
  sentPage: {
    title: '1 od 2: pogledaj svoj imejl',
    text: 'Poslali smo ti poruku. Otvori link u njoj i tamo pritisni dugme. Tek tada si na listi. Ništa nije stiglo? Pogledaj u spam.',
  },
  confirmPage: {
    title: 'Potvrdi pretplatu',
    text: 'Pritisni dugme da primaš novosti programa Back on Track imejlom.',
    button: 'Potvrdi',
  },
  confirmedPage: {
    title: 'Pretplata je aktivna',
    text: 'Novosti stižu imejlom. U svakoj je link za odjavu.',
  },
  alreadyConfirmedPage: {
    title: 'Već potvrđeno',
    text: 'Ovo je već potvrđeno. Ne treba ništa više.',
  },
  unsubscribePage: {
    title: 'Odjavi se',
    text: 'Pritisni dugme da više ne primaš novosti.',
    button: 'Odjavi me',
  },
  unsubscribedPage: {
    title: 'Odjava je uspjela',
    text: 'Više nećeš primati novosti. Tvoja adresa je izbrisana.',
  },
  gonePage: {
    title: 'Ovaj link više ne radi',
    text: 'Možda je istekao ili nije cio kopiran. Možeš ponovo da se prijaviš na sajtu sa kog dolaziš.',
  },
};
