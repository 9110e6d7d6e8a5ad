import type { Lexicon } from '../lexicon.ts'

export const english: Lexicon = {
  common:
    'the and is are was were we our you your it this that these with for have has had been i my to of in on at be from',
  delighted:
    'love loved loving excellent amazing amazed fantastic outstanding delight* brilliant superb thrilled wonderful perfect* flawless*',
  pleased:
    'good great best quick quickly happy happier helpful pleased glad easy easier fast satisf* impress* recommend* appreciat* nice nicely smooth* reliable reliably improved intuitive friendly',
  displeased:
    'bad badly poor* slow slowly sluggish disappoint* frustrat* annoy* confusing unhappy upset difficult unreliable complain* worse painful clunky dissatisf* unsatisf* unresponsive unhelpful worried mess',
  outraged:
    'terrible terribly awful horrible horribl* unacceptable useless furious angry worst hate hated disgust* appalling ridiculous outrag* unusable nightmare disaster* pathetic joke',
  expected: 'work works working worked solved fixed resolved respond* help helps helped',
  phrases: {
    'fed up': -2,
    'sick of': -2,
    'waste of': -2,
    'last straw': -2,
    'let down': -1,
    'cancel our': -2,
    'cancel the contract': -2,
    'looking for alternatives': -2,
    'looking at alternatives': -2,
    'stopped working': -1,
    'well done': 2,
    'good morning': 0,
    'good afternoon': 0,
    'good evening': 0,
    'good day': 0,
    'great day': 0,
    'nice day': 0,
    'great weekend': 0,
    'nice weekend': 0,
    'best regards': 0,
    'best wishes': 0,
    'best practice': 0,
    'best practices': 0,
    'best way': 0,
    'happy to': 0,
    'glad to': 0,
    'a good time to': 0,
  },
  deny: 'not no never none nothing without hardly barely cannot cant dont doesnt isnt arent wasnt werent wont didnt couldnt wouldnt shouldnt hasnt havent hadnt nor neither',
  deniesAfter: false,
  intensify: 'very really extremely so absolutely totally completely incredibly too utterly deeply highly',
  soften: 'slightly somewhat bit little fairly rather quite',
  join: 'and but or because while although though however',
}
