<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chapterhouse</name>
    <message numerus="yes">
        <source>Remove %Ln records</source>
        <translation>
            <numerusform>Remove %Ln record</numerusform>
            <numerusform>Remove %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grace, %n days left</source>
        <translation>
            <numerusform>Grace, %n day left</numerusform>
            <numerusform>Grace, %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lapsed %Ln days ago</source>
        <translation>
            <numerusform>Lapsed %Ln day ago</numerusform>
            <numerusform>Lapsed %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln lines about members that are gone.</source>
        <translation>
            <numerusform>There is %Ln line about a member that is gone.</numerusform>
            <numerusform>There are %Ln lines about members that are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields were changed since and stay.</source>
        <translation>
            <numerusform>%n field was changed since and stays.</numerusform>
            <numerusform>%n fields were changed since and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln members with “%1”</source>
        <translation>
            <numerusform>Tag %Ln member with “%1”</numerusform>
            <numerusform>Tag %Ln members with “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the tag “%1” off %Ln members</source>
        <translation>
            <numerusform>Take the tag “%1” off %Ln member</numerusform>
            <numerusform>Take the tag “%1” off %Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n times</source>
        <translation>
            <numerusform>, %n time</numerusform>
            <numerusform>, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats, now or before</source>
        <translation>
            <numerusform>%Ln seat, now or before</numerusform>
            <numerusform>%Ln seats, now or before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memberships, now or before</source>
        <translation>
            <numerusform>%Ln membership, now or before</numerusform>
            <numerusform>%Ln memberships, now or before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of at least %L1 seats are filled</source>
        <translation>
            <numerusform>%Ln of at least %L1 seats is filled</numerusform>
            <numerusform>%Ln of at least %L1 seats are filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats are filled, where there are at most %L1</source>
        <translation>
            <numerusform>%Ln seat is filled, where there are at most %L1</numerusform>
            <numerusform>%Ln seats are filled, where there are at most %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ended %Ln days ago</source>
        <translation>
            <numerusform>ended %Ln day ago</numerusform>
            <numerusform>ended %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %Ln days</source>
        <translation>
            <numerusform>ends in %Ln day</numerusform>
            <numerusform>ends in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ended %Ln months ago</source>
        <translation>
            <numerusform>ended %Ln month ago</numerusform>
            <numerusform>ended %Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months left</source>
        <translation>
            <numerusform>%Ln month left</numerusform>
            <numerusform>%Ln months left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ended %Ln years ago</source>
        <translation>
            <numerusform>ended %Ln year ago</numerusform>
            <numerusform>ended %Ln years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years left</source>
        <translation>
            <numerusform>%Ln year left</numerusform>
            <numerusform>%Ln years left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have stepped down in the term since %1: a special assembly is to be called</source>
        <translation>
            <numerusform>%Ln has stepped down in the term since %1: a special assembly is to be called</numerusform>
            <numerusform>%Ln have stepped down in the term since %1: a special assembly is to be called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 to %Ln seats</source>
        <translation>
            <numerusform>%L1 to %Ln seat</numerusform>
            <numerusform>%L1 to %Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>terms of %Ln months</source>
        <translation>
            <numerusform>terms of %Ln month</numerusform>
            <numerusform>terms of %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to mend</source>
        <translation>
            <numerusform>%Ln to mend</numerusform>
            <numerusform>%Ln to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So it is with %Ln more.</source>
        <translation>
            <numerusform>So it is with %Ln more.</numerusform>
            <numerusform>So it is with %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The calendar has more than %n lines.</source>
        <translation>
            <numerusform>The calendar has more than %n line.</numerusform>
            <numerusform>The calendar has more than %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The calendar has more than %n events.</source>
        <translation>
            <numerusform>The calendar has more than %n event.</numerusform>
            <numerusform>The calendar has more than %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The calendar has more than %n time zones.</source>
        <translation>
            <numerusform>The calendar has more than %n time zone.</numerusform>
            <numerusform>The calendar has more than %n time zones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to-dos</source>
        <translation>
            <numerusform>%n to-do</numerusform>
            <numerusform>%n to-dos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries</source>
        <translation>
            <numerusform>%n journal entry</numerusform>
            <numerusform>%n journal entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of free and busy times</source>
        <translation>
            <numerusform>%n entry of free and busy times</numerusform>
            <numerusform>%n entries of free and busy times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of other kinds</source>
        <translation>
            <numerusform>%n entry of another kind</numerusform>
            <numerusform>%n entries of other kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln tasks as done</source>
        <translation>
            <numerusform>Mark %Ln task as done</numerusform>
            <numerusform>Mark %Ln tasks as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln tasks again</source>
        <translation>
            <numerusform>Open %Ln task again</numerusform>
            <numerusform>Open %Ln tasks again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln are selected: search for them instead, and export what the search finds.</source>
        <translation>
            <numerusform>More than %Ln is selected: search for them instead, and export what the search finds.</numerusform>
            <numerusform>More than %Ln are selected: search for them instead, and export what the search finds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln records</source>
        <translation>
            <numerusform>Move %Ln record</numerusform>
            <numerusform>Move %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days before</source>
        <translation>
            <numerusform>%Ln day before</numerusform>
            <numerusform>%Ln days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days after</source>
        <translation>
            <numerusform>%Ln day after</numerusform>
            <numerusform>%Ln days after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks before</source>
        <translation>
            <numerusform>%Ln week before</numerusform>
            <numerusform>%Ln weeks before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks after</source>
        <translation>
            <numerusform>%Ln week after</numerusform>
            <numerusform>%Ln weeks after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are left out: the host and who gives incognito are no members.</source>
        <translation>
            <numerusform>%Ln entry is left out: the host and who gives incognito are no members.</numerusform>
            <numerusform>%Ln entries are left out: the host and who gives incognito are no members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renewals are due within 30 days.</source>
        <translation>
            <numerusform>%Ln renewal is due within 30 days.</numerusform>
            <numerusform>%Ln renewals are due within 30 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members lapsed this month.</source>
        <translation>
            <numerusform>%Ln member lapsed this month.</numerusform>
            <numerusform>%Ln members lapsed this month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drafts are to be finished.</source>
        <translation>
            <numerusform>%Ln draft is to be finished.</numerusform>
            <numerusform>%Ln drafts are to be finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drafts are in review.</source>
        <translation>
            <numerusform>%Ln draft is in review.</numerusform>
            <numerusform>%Ln drafts are in review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drafts are ready to be published.</source>
        <translation>
            <numerusform>%Ln draft is ready to be published.</numerusform>
            <numerusform>%Ln drafts are ready to be published.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files of the website wait for a decision.</source>
        <translation>
            <numerusform>%Ln file of the website waits for a decision.</numerusform>
            <numerusform>%Ln files of the website wait for a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remarks</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide about %Ln files</source>
        <translation>
            <numerusform>Decide about %Ln file</numerusform>
            <numerusform>Decide about %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events were exported</source>
        <translation>
            <numerusform>%Ln event was exported</numerusform>
            <numerusform>%Ln events were exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members were exported</source>
        <translation>
            <numerusform>%Ln member was exported</numerusform>
            <numerusform>%Ln members were exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are new</source>
        <translation>
            <numerusform>%Ln file is new</numerusform>
            <numerusform>%Ln files are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change</source>
        <translation>
            <numerusform>%Ln changes</numerusform>
            <numerusform>%Ln change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay the same</source>
        <translation>
            <numerusform>%Ln stays the same</numerusform>
            <numerusform>%Ln stay the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are refused</source>
        <translation>
            <numerusform>%Ln is refused</numerusform>
            <numerusform>%Ln are refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authors</source>
        <translation>
            <numerusform>%Ln author</numerusform>
            <numerusform>%Ln authors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts were exported</source>
        <translation>
            <numerusform>%Ln post was exported</numerusform>
            <numerusform>%Ln posts were exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authors were exported</source>
        <translation>
            <numerusform>%Ln author was exported</numerusform>
            <numerusform>%Ln authors were exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln columns are recognised</source>
        <translation>
            <numerusform>%Ln column is recognised</numerusform>
            <numerusform>%Ln columns are recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows will be imported.</source>
        <translation>
            <numerusform>%Ln row will be imported.</numerusform>
            <numerusform>%Ln rows will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need your decision and are left out until then.</source>
        <translation>
            <numerusform>%Ln needs your decision and is left out until then.</numerusform>
            <numerusform>%Ln need your decision and are left out until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read.</source>
        <translation>
            <numerusform>%Ln cannot be read.</numerusform>
            <numerusform>%Ln cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to do: %Ln rows say what is on record already.</source>
        <translation>
            <numerusform>Nothing to do: %Ln row says what is on record already.</numerusform>
            <numerusform>Nothing to do: %Ln rows say what is on record already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events will be imported.</source>
        <translation>
            <numerusform>%Ln event will be imported.</numerusform>
            <numerusform>%Ln events will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new events.</source>
        <translation>
            <numerusform>%Ln new event.</numerusform>
            <numerusform>%Ln new events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new members.</source>
        <translation>
            <numerusform>%Ln new member.</numerusform>
            <numerusform>%Ln new members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated.</source>
        <translation>
            <numerusform>%Ln updated.</numerusform>
            <numerusform>%Ln updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were the same already.</source>
        <translation>
            <numerusform>%Ln was the same already.</numerusform>
            <numerusform>%Ln were the same already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by you.</source>
        <translation>
            <numerusform>%Ln left out by you.</numerusform>
            <numerusform>%Ln left out by you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out, as they may be the same person.</source>
        <translation>
            <numerusform>%Ln left out, as it may be the same person.</numerusform>
            <numerusform>%Ln left out, as they may be the same person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out, as they were removed before.</source>
        <translation>
            <numerusform>%Ln left out, as it was removed before.</numerusform>
            <numerusform>%Ln left out, as they were removed before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln could not be read.</numerusform>
            <numerusform>%Ln could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln events</source>
        <translation>
            <numerusform>Import %Ln event</numerusform>
            <numerusform>Import %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln posts</source>
        <translation>
            <numerusform>Import %Ln post</numerusform>
            <numerusform>Import %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln authors</source>
        <translation>
            <numerusform>Import %Ln author</numerusform>
            <numerusform>Import %Ln authors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events were imported</source>
        <translation>
            <numerusform>%Ln event was imported</numerusform>
            <numerusform>%Ln events were imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts were imported</source>
        <translation>
            <numerusform>%Ln post was imported</numerusform>
            <numerusform>%Ln posts were imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authors were imported</source>
        <translation>
            <numerusform>%Ln author was imported</numerusform>
            <numerusform>%Ln authors were imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were imported</source>
        <translation>
            <numerusform>%Ln row was imported</numerusform>
            <numerusform>%Ln rows were imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts will be imported.</source>
        <translation>
            <numerusform>%Ln post will be imported.</numerusform>
            <numerusform>%Ln posts will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authors will be imported.</source>
        <translation>
            <numerusform>%Ln author will be imported.</numerusform>
            <numerusform>%Ln authors will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new posts.</source>
        <translation>
            <numerusform>%Ln new post.</numerusform>
            <numerusform>%Ln new posts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new authors.</source>
        <translation>
            <numerusform>%Ln new author.</numerusform>
            <numerusform>%Ln new authors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>, or %n others</source>
        <translation>
            <numerusform>, or %n other</numerusform>
            <numerusform>, or %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::AuthorsPage</name>
    <message numerus="yes">
        <source>%Ln authors</source>
        <translation>
            <numerusform>%Ln author</numerusform>
            <numerusform>%Ln authors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln authors</source>
        <translation>
            <numerusform>%1 of %Ln author</numerusform>
            <numerusform>%1 of %Ln authors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::BlogPage</name>
    <message numerus="yes">
        <source>%Ln posts</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln posts</source>
        <translation>
            <numerusform>%1 of %Ln post</numerusform>
            <numerusform>%1 of %Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::BodiesPage</name>
    <message numerus="yes">
        <source>%Ln bodies</source>
        <translation>
            <numerusform>%Ln body</numerusform>
            <numerusform>%Ln bodies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln bodies</source>
        <translation>
            <numerusform>%1 of %Ln body</numerusform>
            <numerusform>%1 of %Ln bodies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::BodyPane</name>
    <message numerus="yes">
        <source>Copied as Markdown: %Ln lines.</source>
        <translation>
            <numerusform>Copied as Markdown: %Ln line.</numerusform>
            <numerusform>Copied as Markdown: %Ln lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::ChapterActions</name>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::ChapterAttention</name>
    <message numerus="yes">
        <source>%Ln more chapters or seats want attention.</source>
        <translation>
            <numerusform>%Ln more chapter or seat wants attention.</numerusform>
            <numerusform>%Ln more chapters or seats want attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::ChaptersView</name>
    <message numerus="yes">
        <source>%Ln chapters</source>
        <translation>
            <numerusform>%Ln chapter</numerusform>
            <numerusform>%Ln chapters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln chapters</source>
        <translation>
            <numerusform>%1 of %Ln chapter</numerusform>
            <numerusform>%1 of %Ln chapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::ChecklistsPage</name>
    <message numerus="yes">
        <source>%Ln checklists</source>
        <translation>
            <numerusform>%Ln checklist</numerusform>
            <numerusform>%Ln checklists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln checklists</source>
        <translation>
            <numerusform>%1 of %Ln checklist</numerusform>
            <numerusform>%1 of %Ln checklists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::ConflictsPanel</name>
    <message numerus="yes">
        <source>What the website has of %Ln of them cannot be read, so that it cannot be taken.</source>
        <translation>
            <numerusform>What the website has of %Ln of them cannot be read, so that it cannot be taken.</numerusform>
            <numerusform>What the website has of %Ln of them cannot be read, so that it cannot be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The website has deleted %Ln of them: taking its version removes them here.</source>
        <translation>
            <numerusform>The website has deleted %Ln of them: taking its version removes it here.</numerusform>
            <numerusform>The website has deleted %Ln of them: taking its version removes them here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were removed here: keeping that deletes them on the website.</source>
        <translation>
            <numerusform>%Ln of them was removed here: keeping that deletes it on the website.</numerusform>
            <numerusform>%Ln of them were removed here: keeping that deletes them on the website.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts are chosen</source>
        <translation>
            <numerusform>%Ln conflict is chosen</numerusform>
            <numerusform>%Ln conflicts are chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::DifferenceView</name>
    <message numerus="yes">
        <source>%Ln more lines are not shown here</source>
        <translation>
            <numerusform>%Ln more line is not shown here</numerusform>
            <numerusform>%Ln more lines are not shown here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %Ln lines are the same</source>
        <translation>
            <numerusform>… %Ln line is the same</numerusform>
            <numerusform>… %Ln lines are the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::EventsView</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events</source>
        <translation>
            <numerusform>%1 of %Ln event</numerusform>
            <numerusform>%1 of %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::ExportPage</name>
    <message numerus="yes">
        <source>Write %Ln files</source>
        <translation>
            <numerusform>Write %Ln file</numerusform>
            <numerusform>Write %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more were not written.</source>
        <translation>
            <numerusform>%Ln more was not written.</numerusform>
            <numerusform>%Ln more were not written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were written</source>
        <translation>
            <numerusform>%Ln file was written</numerusform>
            <numerusform>%Ln files were written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::FoundStep</name>
    <message numerus="yes">
        <source>Connecting receives these %Ln files. What this file has already is recognised by the names of the files. Nothing is sent.</source>
        <translation>
            <numerusform>Connecting receives this %Ln file. What this file has already is recognised by the names of the files. Nothing is sent.</numerusform>
            <numerusform>Connecting receives these %Ln files. What this file has already is recognised by the names of the files. Nothing is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files have names that cannot be kept here, and are left alone.</source>
        <translation>
            <numerusform>%Ln file has a name that cannot be kept here, and is left alone.</numerusform>
            <numerusform>%Ln files have names that cannot be kept here, and are left alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::HomeCharts</name>
    <message numerus="yes">
        <source>%1: %Ln regular members</source>
        <translation>
            <numerusform>%1: %Ln regular member</numerusform>
            <numerusform>%1: %Ln regular members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln supporting members</source>
        <translation>
            <numerusform>%1: %Ln supporting member</numerusform>
            <numerusform>%1: %Ln supporting members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln honorary members</source>
        <translation>
            <numerusform>%1: %Ln honorary member</numerusform>
            <numerusform>%1: %Ln honorary members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln joined</source>
        <translation>
            <numerusform>%1: %Ln joined</numerusform>
            <numerusform>%1: %Ln joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln left</source>
        <translation>
            <numerusform>%1: %Ln left</numerusform>
            <numerusform>%1: %Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln paid into this month and did not renew</source>
        <translation>
            <numerusform>%1: %Ln paid into this month and did not renew</numerusform>
            <numerusform>%1: %Ln paid into this month and did not renew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln members</source>
        <translation>
            <numerusform>%1: %Ln member</numerusform>
            <numerusform>%1: %Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::ImportPage</name>
    <message numerus="yes">
        <source>Save the %Ln rows that stayed out…</source>
        <translation>
            <numerusform>Save the %Ln row that stayed out…</numerusform>
            <numerusform>Save the %Ln rows that stayed out…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::MatterCard</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are told when these are settled.</source>
        <translation>
            <numerusform>%Ln more is told when these are settled.</numerusform>
            <numerusform>%Ln more are told when these are settled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::MemberActions</name>
    <message numerus="yes">
        <source>%Ln members are tagged “%1”. Undo with Ctrl+Z.</source>
        <translation>
            <numerusform>%Ln member is tagged “%1”. Undo with Ctrl+Z.</numerusform>
            <numerusform>%Ln members are tagged “%1”. Undo with Ctrl+Z.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members are in %1. Undo with Ctrl+Z.</source>
        <translation>
            <numerusform>%Ln member is in %1. Undo with Ctrl+Z.</numerusform>
            <numerusform>%Ln members are in %1. Undo with Ctrl+Z.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::MembersPage</name>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln members</source>
        <translation>
            <numerusform>%1 of %Ln member</numerusform>
            <numerusform>%1 of %Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::MonthGrid</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln more</numerusform>
            <numerusform>+%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::Paper</name>
    <message numerus="yes">
        <source>%Ln columns do not fit on a page. Show fewer, then print again.</source>
        <translation>
            <numerusform>%Ln column does not fit on a page. Show fewer, then print again.</numerusform>
            <numerusform>%Ln columns do not fit on a page. Show fewer, then print again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::PlanStep</name>
    <message numerus="yes">
        <source>And %n more like that.</source>
        <translation>
            <numerusform>And %n more like that.</numerusform>
            <numerusform>And %n more like that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::PrintCommands</name>
    <message numerus="yes">
        <source>%1: %Ln pages went to the printer.</source>
        <translation>
            <numerusform>%1: %Ln page went to the printer.</numerusform>
            <numerusform>%1: %Ln pages went to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages are in %1.</source>
        <translation>
            <numerusform>%Ln page is in %1.</numerusform>
            <numerusform>%Ln pages are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::Program</name>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln to send</numerusform>
            <numerusform>%Ln to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln to decide</numerusform>
            <numerusform>%Ln to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::ReadingStep</name>
    <message numerus="yes">
        <source>%Ln cells of these rows are not understood.</source>
        <translation>
            <numerusform>%Ln cell of these rows is not understood.</numerusform>
            <numerusform>%Ln cells of these rows are not understood.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::RecordRemover</name>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::SeatsModel</name>
    <message numerus="yes">
        <source>begins in %Ln days</source>
        <translation>
            <numerusform>begins in %Ln day</numerusform>
            <numerusform>begins in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln members selected</source>
        <translation>
            <numerusform>%Ln member selected</numerusform>
            <numerusform>%Ln members selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::UndoCommands</name>
    <message numerus="yes">
        <source>It changed %n records, by %1 on %2. What was changed since stays as it is.</source>
        <translation>
            <numerusform>It changed %n record, by %1 on %2. What was changed since stays as it is.</numerusform>
            <numerusform>It changed %n records, by %1 on %2. What was changed since stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields were changed since and stay.</source>
        <translation>
            <numerusform>%n field was changed since and stays.</numerusform>
            <numerusform>%n fields were changed since and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::WebsiteHead</name>
    <message numerus="yes">
        <source>Write %Ln into the folder…</source>
        <translation>
            <numerusform>Write %Ln into the folder…</numerusform>
            <numerusform>Write %Ln into the folder…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln for review…</source>
        <translation>
            <numerusform>Send %Ln for review…</numerusform>
            <numerusform>Send %Ln for review…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %Ln live…</source>
        <translation>
            <numerusform>Publish %Ln live…</numerusform>
            <numerusform>Publish %Ln live…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::WebsitePage</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln changes into %1? They are: %2.</source>
        <translation>
            <numerusform>Write %Ln change into %1? It is: %2.</numerusform>
            <numerusform>Write %Ln changes into %1? They are: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln changes to %1 for review? Whoever reviews them sees: %2.</source>
        <translation>
            <numerusform>Send %Ln change to %1 for review? Whoever reviews it sees: %2.</numerusform>
            <numerusform>Send %Ln changes to %1 for review? Whoever reviews them sees: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %Ln changes on %1? Everybody sees at once: %2.</source>
        <translation>
            <numerusform>Publish %Ln change on %1? Everybody sees at once: %2.</numerusform>
            <numerusform>Publish %Ln changes on %1? Everybody sees at once: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::WebsiteWords</name>
    <message numerus="yes">
        <source>%Ln changes were received.</source>
        <translation>
            <numerusform>%Ln change was received.</numerusform>
            <numerusform>%Ln changes were received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were combined with yours.</source>
        <translation>
            <numerusform>%Ln was combined with yours.</numerusform>
            <numerusform>%Ln were combined with yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were changed here and on the website: decide about them. Nothing was overwritten.</source>
        <translation>
            <numerusform>%Ln file was changed here and on the website: decide about it. Nothing was overwritten.</numerusform>
            <numerusform>%Ln files were changed here and on the website: decide about them. Nothing was overwritten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be taken.</source>
        <translation>
            <numerusform>%Ln file could not be taken.</numerusform>
            <numerusform>%Ln files could not be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were sent for review.</source>
        <translation>
            <numerusform>%Ln change was sent for review.</numerusform>
            <numerusform>%Ln changes were sent for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are on the website now.</source>
        <translation>
            <numerusform>%Ln change is on the website now.</numerusform>
            <numerusform>%Ln changes are on the website now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent: see “To mend”.</source>
        <translation>
            <numerusform>%Ln was not sent: see “To mend”.</numerusform>
            <numerusform>%Ln were not sent: see “To mend”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chapterhouse::WriteTab</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes to read</source>
        <translation>
            <numerusform>%Ln minute to read</numerusform>
            <numerusform>%Ln minutes to read</numerusform>
        </translation>
    </message>
</context>
</TS>
