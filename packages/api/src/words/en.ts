import type { Words } from './words.ts';

export const en: Words = {
  confirmMail: {
    subject: 'Please confirm your subscription',
    text: 'Hello,\n\nsomeone, probably you, asked for updates from Back on Track at this address.\n\nTo receive them, open this page and press the button:\n{link}\n\nIf it was not you, do nothing. The address is deleted after {days} days.',
  },
  welcomeMail: {
    subject: 'You are subscribed',
    text: 'Hello,\n\nyou will now receive updates from Back on Track.\n\nTo end this at any time, open this page and press the button:\n{link}',
  },
  requestMail: {
    subject: 'Request {reference} of a young person',
    text: 'Hello,\n\na young person asks you to get in touch. Please answer within a few days, in the way they chose.\n\nDelete this mail when the matter is done. Our own copy is deleted after {days} days.',
    labels: {
      mentor: 'For mentor',
      name: 'Name',
      age: 'Age',
      channel: 'How to answer',
      contact: 'Contact',
      country: 'Country',
      language: 'Language',
      message: 'Message',
    },
    channels: {
      'call-back': 'Call back',
      sms: 'SMS',
      viber: 'Viber',
      whatsapp: 'WhatsApp',
      email: 'E-mail',
      visit: 'Will come by',
    },
  },
  withdrawalMail: {
    subject: 'Request {reference} was withdrawn',
    text: 'Hello,\n\nthe young person has taken request {reference} back. Please delete it and do not get in touch about it.',
  },
  subscribePage: {
    title: 'Updates by e-mail',
    email: 'Your e-mail address',
    topics: 'What should we write about?',
    topicNames: {
      news: 'News',
      events: 'Events',
      programmes: 'Courses and help near you',
      mentoring: 'Mentoring',
    },
    honeypot: 'Leave this empty',
    button: 'Subscribe',
    problem: 'There is a problem',
    faults: {
      email: 'Write your e-mail address, like name@example.org',
      topics: 'Choose what we should write to you about',
      agreed: 'Tick the box if you agree. Without it we may not write to you',
      outdated: 'The text you agreed to has changed. Please read it and tick the box again',
      limited: 'There were too many tries. Please try again in an hour',
      failed: 'It could not be sent. Please try again in a while',
    },
  },
  sentPage: {
    title: '1 of 2: check your e-mail',
    text: 'We have sent you a mail. Open the link in it and press the button there. Only then are you on the list. Nothing has come? Look into the folder for spam.',
  },
  confirmPage: {
    title: 'Confirm your subscription',
    text: 'Press the button to receive updates from Back on Track by e-mail.',
    button: 'Confirm',
  },
  confirmedPage: {
    title: 'You are subscribed',
    text: 'Updates will come by e-mail. Each has a link to end them.',
  },
  alreadyConfirmedPage: {
    title: 'Already confirmed',
    text: 'You confirmed this before. There is nothing more to do.',
  },
  unsubscribePage: {
    title: 'End your subscription',
    text: 'Press the button to receive no more updates.',
    button: 'Unsubscribe',
  },
  unsubscribedPage: {
    title: 'You are unsubscribed',
    text: 'You will receive no more updates. Your address is deleted.',
  },
  gonePage: {
    title: 'This link does not work any more',
    text: 'It may have expired, or was not copied whole. You can subscribe again on the site you came from.',
  },
};
