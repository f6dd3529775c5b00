import {
  explainMatch,
  findFeed,
  findMatches,
  type ExplainMatch as ExplainMatchInput,
  type FactoryMatch,
  type FeedItem,
  type FindFeed as FindFeedInput,
  type FindMatches,
  type MatchList,
  type PageOf,
} from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { ExplainMatch } from '../../application/explain-match.js';
import { FindFeed } from '../../application/find-feed.js';
import { RankFactories } from '../../application/rank-factories.js';

/** Orders and factories seen from one another. */
@Controller()
export class MatchHandlers {
  constructor(
    private readonly rankFactories: RankFactories,
    private readonly explainMatch: ExplainMatch,
    private readonly findFeed: FindFeed,
  ) {}

  @Handles(findMatches)
  rank(asked: FindMatches, call: Call): Promise<MatchList> {
    return this.rankFactories.run(asked, call);
  }

  @Handles(explainMatch)
  explain(asked: ExplainMatchInput, call: Call): Promise<FactoryMatch> {
    return this.explainMatch.run(asked, call);
  }

  @Handles(findFeed)
  feed(asked: FindFeedInput, call: Call): Promise<PageOf<FeedItem>> {
    return this.findFeed.run(asked, call);
  }
}
