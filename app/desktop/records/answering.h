#pragma once

#include "desktop/widgets/answerrow.h"
#include "models/storethread.h"

namespace chapterhouse {

/// Runs `verb` as the answer to what `row` asks now, which is settled by how that ends; where it
/// succeeded, `done` is called with what it returned. An answer that comes late never reaches the
/// next question.
template<class Verb, class Done>
void answer(AnswerRow &row, StoreThread &writer, Verb verb, Done done)
{
    writer.run(&row, std::move(verb),
               [&row, question = row.question(), done = std::move(done)](const auto &result) {
                   row.settle(question, result ? QString() : result.error().message);
                   if (result)
                       done(*result);
               });
}

} // namespace chapterhouse
